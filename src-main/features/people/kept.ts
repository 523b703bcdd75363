/** A person's own decisions about other people, each kept by their did with the settings of this node and told to nobody. */
import type { KeptPerson } from '#shared/ipc/people.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { nickOf } from './queries.ts'

type Kept = Pick<KeptPerson, 'nick' | 'since'>
type Context = Pick<FeatureContext, 'meta'>

export interface KeptPeople {
  has(context: Context, did: string): boolean
  dids(context: Context): string[]
  /** By name. */
  list(context: Context): KeptPerson[]
  /** Repeating is harmless. */
  add(context: FeatureContext, who: { did: string; hub: string }): KeptPerson
  remove(context: FeatureContext, who: { did: string }): object
}

export function keptPeople(prefix: string): KeptPeople {
  const dids = ({ meta }: Context): string[] => meta.keys(prefix).map((key) => key.slice(prefix.length))
  const tell = (context: FeatureContext): void => context.changed('members', 'notices', 'agreements', 'messages')
  return {
    has: ({ meta }, did) => meta.get(prefix + did) !== undefined,
    dids,
    list: (context) =>
      dids(context)
        .map((did) => ({ did, ...(JSON.parse(context.meta.get(prefix + did) ?? '{}') as Kept) }))
        .sort((a, b) => a.nick.localeCompare(b.nick) || (a.did < b.did ? -1 : 1)),
    add: (context, { did, hub }) => {
      const kept: Kept = { nick: nickOf(context.sql, hub, did), since: context.now() }
      context.meta.set(prefix + did, JSON.stringify(kept))
      tell(context)
      return { did, ...kept }
    },
    remove: (context, { did }) => {
      context.meta.delete(prefix + did)
      tell(context)
      return {}
    },
  }
}

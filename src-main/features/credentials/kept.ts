/** The credentials a person keeps: as they were given, checked anew whenever they are looked at. */
import { verifyCredential } from '#shared/core/credentials/index.ts'
import { hashTagged, toHex, utf8 } from '#shared/core/kernel/index.ts'
import type { KeptCredential } from '#shared/ipc/credentials.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'
import { checkCredential } from './check.ts'

const KEPT = 'credential/kept/'
const ID_CHARS = 32
export const KEPT_MAX = 500

interface Kept {
  since: number
  credential: string
  list?: string
}

export function kept(context: FeatureContext): KeptCredential[] {
  return context.meta
    .keys(KEPT)
    .map((key) => view(context, key.slice(KEPT.length), JSON.parse(context.meta.get(key) as string) as Kept))
    .sort((a, b) => b.since - a.since || (a.id < b.id ? -1 : 1))
}

/** Codes: those of checking a credential or its list, credential.kept-many. */
export function keep(
  context: FeatureContext,
  { credential, list }: { credential: string; list?: string | undefined },
): { id: string } {
  const checked = checkCredential(context, { credential, list })
  if (checked.kind === 'refused') throw refused(checked.code, `Not kept. ${checked.text}`)
  const id = toHex(hashTagged('kind:kept-credential', utf8(credential))).slice(0, ID_CHARS)
  const before = context.meta.get(KEPT + id)
  if (before === undefined && context.meta.keys(KEPT).length >= KEPT_MAX)
    throw refused('credential.kept-many', `Not kept: there are ${KEPT_MAX} here already. Drop one first.`)
  const { since, ...rest } = before === undefined ? { since: context.now() } : (JSON.parse(before) as Kept)
  context.meta.set(KEPT + id, JSON.stringify({ ...rest, since, credential, ...(list !== undefined && { list }) }))
  context.changed('members')
  return { id }
}

export function drop(context: FeatureContext, { id }: { id: string }): object {
  context.meta.delete(KEPT + id)
  context.changed('members')
  return {}
}

/** A list that has run out says nothing any more: the credential is checked without it. */
function view(context: FeatureContext, id: string, { since, credential, list }: Kept): KeptCredential {
  const spoken = list === undefined ? undefined : verifyCredential(list, context.now(), context.verify)
  const speaks = spoken?.ok ? list : undefined
  const until = spoken?.ok ? spoken.value.validUntil : undefined
  const checked = checkCredential(context, { credential, list: speaks })
  return { id, since, credential, checked, ...(until !== undefined && { listUntil: until }) }
}

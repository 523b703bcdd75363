/** The procedures of spaces (src-shared/ipc/spaces.ts). */
import { mayBegin, readHub, tiersOf } from '#shared/core/hubs/index.ts'
import { type CborValue, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { listOfSpace } from '#shared/core/moderation/index.ts'
import { folded } from '#shared/core/notices/index.ts'
import { allSpaces, keeperNow, mayKeep, type Space, spaceOf, TYPES } from '#shared/core/spaces/index.ts'
import { SPACE_TYPES } from '#shared/core/spaces/limits.ts'
import { tierOf } from '#shared/core/tiers/index.ts'
import type { RulesForm, SpaceView } from '#shared/ipc/spaces.ts'
import { oneLine, visible } from '#shared/wire/plain.ts'
import type { SpaceRules } from '#shared/wire/spaces.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { MAY_NOT_WORDS } from '../../engine/space-words.ts'
import { runAt, tokenOf } from '../ledger/index.ts'
import { nickOf } from '../people/index.ts'
import { notFound, refused } from '../refusal.ts'

interface OfHub {
  hub: string
}
interface OfSpace extends OfHub {
  id: string
}

/** More than anybody looks through; words narrow it. */
const SHOWN_MAX = 300
const FOLLOW = 'space/follow/'
const followKey = (hub: string, id: string): string => `${FOLLOW}${hub}/${id}`

type Price = SpaceRules['price']

const priceForm = ({ min, max, ...price }: Price): RulesForm['price'] => ({
  ...price,
  ...(min !== undefined && { min: String(min) }),
  ...(max !== undefined && { max: String(max) }),
})

const formOf = (rules: SpaceRules): RulesForm => ({ ...rules, price: priceForm(rules.price) })

function bodyOf({ price: { min, max, ...price }, ...rules }: RulesForm): Record<string, CborValue> {
  const bounds = { ...(min !== undefined && { min: BigInt(min) }), ...(max !== undefined && { max: BigInt(max) }) }
  return {
    ...rules,
    name: oneLine(rules.name),
    about: visible(rules.about).trim(),
    price: { ...price, ...bounds },
  } as Record<string, CborValue>
}

/** Why I may not post, whatever I write; undefined where I may. */
function whyNot(
  context: FeatureContext,
  hub: string,
  { rules, closed }: Space,
): keyof typeof MAY_NOT_WORDS | undefined {
  const me = context.keys().did
  const reader = context.state(hub)
  if (closed) return 'space.closed'
  if (!mayBegin(reader, me)) return 'space.not-a-member'
  const { who } = rules
  if (who.by === 'listed') return who.dids.includes(me) ? undefined : 'space.not-listed'
  if (who.by === 'anybody') return undefined
  return (tierOf(reader, me, runAt(context, hub))?.place ?? who.rung) < who.rung ? 'space.tier' : undefined
}

type Counts = { purpose: number; n: number }

/** Open notices by purpose, as they are numbered in the board's tables. */
function counted(context: FeatureContext, id: string): [offers: number, needs: number] {
  const rows = context.sql.all<Counts>(
    `SELECT n.purpose, count(*) AS n FROM notice_space s JOIN notice n ON n.row = s.row
     WHERE s.space = ? AND n.withdrawn = 0 AND n.expires > ? GROUP BY n.purpose`,
    ...[id, context.now()],
  )
  const of = (purpose: number) => rows.find((row) => row.purpose === purpose)?.n ?? 0
  return [of(0), of(1)]
}

function view(context: FeatureContext, hub: string, space: Space): SpaceView {
  const reader = context.state(hub)
  const me = context.keys().did
  const id = toHex(space.id)
  const { rules, version, since, founded, closed } = space
  const named = (did: string) => ({ did, nick: nickOf(context.sql, hub, did) })
  const keeper = keeperNow(reader, space)
  const rung = rules.who.by === 'tier' ? tiersOf(readHub(reader).policy)?.ladder[rules.who.rung]?.name : undefined
  const code = whyNot(context, hub, space)
  const [offers, needs] = counted(context, id)
  return {
    id,
    rules: formOf(rules),
    version,
    since,
    founded,
    token: tokenOf(context, hub),
    ...(keeper !== undefined && { keeper: named(keeper) }),
    curators: rules.curators.map(named),
    list: toHex(listOfSpace(space.id)),
    keep: mayKeep(reader, space, me),
    curate: rules.curators.includes(me),
    followed: context.meta.get(followKey(hub, id)) !== undefined,
    ...(rung !== undefined && { rung }),
    ...(code !== undefined && { mayNot: { code, text: MAY_NOT_WORDS[code] } }),
    offers,
    needs,
    ...(closed && { closed: { ...closed, by: named(closed.by) } }),
  }
}

export const types = () =>
  SPACE_TYPES.map((type) => ({ type, begins: { ...TYPES[type].begins, price: priceForm(TYPES[type].begins.price) } }))

const isAbout = ({ rules: { name, about, fields, type } }: Space, text: string): boolean =>
  folded([name, about, type, ...fields.map(({ label }) => label)].join('\n')).includes(folded(text.trim()))

export function list(
  context: FeatureContext,
  { hub, text, closed }: OfHub & { text: string; closed: boolean },
): SpaceView[] {
  const all = allSpaces(context.state(hub)).filter((space) => (closed || !space.closed) && isAbout(space, text))
  const size = ({ offers, needs }: SpaceView) => offers + needs
  return all
    .map((space) => view(context, hub, space))
    .sort((a, b) => Number(b.followed) - Number(a.followed) || size(b) - size(a) || b.founded - a.founded)
    .slice(0, SHOWN_MAX)
}

function theSpace(context: FeatureContext, { hub, id }: OfSpace): Space {
  const space = spaceOf(context.state(hub), fromHex(id))
  if (space) return space
  throw notFound('space.unknown', 'This space is not known here. It is there once the hub has certified its founding.')
}

export const get = (context: FeatureContext, of: OfSpace): SpaceView => view(context, of.hub, theSpace(context, of))

export function found(context: FeatureContext, { hub, rules }: OfHub & { rules: RulesForm }): { id: string } {
  if (oneLine(rules.name) === '')
    throw refused('space.no-name', 'Not founded: the space has no name. What you wrote is kept; give it one.')
  return { id: toHex(context.submit(hub, 'space.found', { v: 1, rules: bodyOf(rules) }).id) }
}

export function amend(context: FeatureContext, input: OfSpace & { version: number; rules: RulesForm }): object {
  const { hub, version, rules } = input
  const { id } = theSpace(context, input)
  context.submit(hub, 'space.amend', { v: 1, space: id, version, rules: bodyOf(rules) })
  return {}
}

export function handOver(context: FeatureContext, input: OfSpace & { to: string }): object {
  const { id } = theSpace(context, input)
  context.submit(input.hub, 'space.hand-over', { v: 1, space: id, to: input.to })
  return {}
}

export function close(context: FeatureContext, input: OfSpace & { reason: string }): object {
  const { id } = theSpace(context, input)
  const reason = visible(input.reason).trim()
  if (reason === '')
    throw refused('space.no-reason', 'Not closed: say why, for those whose notices stand in it. Nothing changed.')
  context.submit(input.hub, 'space.close', { v: 1, space: id, reason })
  return {}
}

/** Among those shown first, or no longer. The name of the space. */
export function followSpace(context: FeatureContext, { on, ...of }: OfSpace & { on: boolean }): string {
  const { name } = theSpace(context, of).rules
  if (on) context.meta.set(followKey(of.hub, of.id), '1')
  else context.meta.delete(followKey(of.hub, of.id))
  context.changed('notices', 'ledger')
  return name
}

export const followedSpaces = ({ meta }: FeatureContext, hub: string): string[] => {
  const prefix = followKey(hub, '')
  return meta.keys(prefix).map((key) => key.slice(prefix.length))
}

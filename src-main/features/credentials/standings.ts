/** A keeper's word on members, and the list of what they took back. */
import {
  emptyList,
  entryIn,
  LIST_BYTES_MIN,
  listStatement,
  membershipStatement,
  type Statement,
  signCredential,
  verifyCredential,
  withMark,
} from '#shared/core/credentials/index.ts'
import { isInside, isKeeper, standingOf } from '#shared/core/hubs/index.ts'
import { DAY, toHex } from '#shared/core/kernel/index.ts'
import type { GivenStanding } from '#shared/ipc/credentials.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { nickOf } from '../people/index.ts'
import { notFound, refused } from '../refusal.ts'
import { CREDENTIAL_WORDS } from './words.ts'

/** Where those that were given stand; durable, and in every backup. */
const GIVEN = 'credential/given/'
const ID_BYTES = 16
const PLACES = 8 * LIST_BYTES_MIN
/** Half of the list at most, so that a free place is soon found. */
export const GIVEN_MAX = PLACES / 2
/** Whoever checks asks for a fresh list after that. */
const LIST_SPEAKS = 30 * DAY

interface Given {
  hub: string
  member: string
  standing: 'member' | 'leaving'
  from: number
  until: number
  /** Its place in the hub's list. */
  place: number
  takenBack?: number
}

type File = { name: string; credential: string }

/** One list for each hub that a person keeps. It is handed on as a file: nobody is asked for it, so nobody learns who was looked up. */
const listOf = (context: FeatureContext, hub: string): string => `kind:standings/${hub}/${context.keys().did}`

/** Codes: credential.not-keeper, credential.not-inside, credential.self, credential.many. */
export function giveStanding(
  context: FeatureContext,
  { hub, member, days }: { hub: string; member: string; days: number },
): File {
  const state = context.state(hub)
  const me = context.keys().did
  if (!isKeeper(state, me))
    throw refused(
      'credential.not-keeper',
      'Nothing was signed: only who keeps this hub can vouch for its members. Ask its founder or one of its signers.',
    )
  if (member === me)
    throw refused('credential.self', 'Nothing was signed: nobody vouches for themself. Ask another keeper of this hub.')
  const standing = standingOf(state, member)
  if (standing !== 'member' && standing !== 'leaving')
    throw refused('credential.not-inside', 'Nothing was signed: this person is not inside the hub now.')
  const from = context.now()
  const taken = new Set(inHub(context, hub).map(([, { place }]) => place))
  if (taken.size >= GIVEN_MAX)
    throw refused('credential.many', `Nothing was signed: ${GIVEN_MAX} standings were given in this hub already.`)
  const place = freePlace(context, taken)
  const one: Given = { hub, member, standing, from, until: from + days * DAY, place }
  const file = signed(
    context,
    `standing-${member.slice(-8)}.json`,
    membershipStatement({ ...one, keeper: me }, entryIn(listOf(context, hub), place)),
  )
  write(context, toHex(context.entropy.bytes(ID_BYTES)), one)
  context.changed('members')
  return file
}

export function given(context: FeatureContext, { hub }: { hub: string }): GivenStanding[] {
  const state = context.state(hub)
  return inHub(context, hub)
    .map(([id, { place: _, ...one }]) => ({
      id,
      ...one,
      nick: nickOf(context.sql, hub, one.member),
      inside: isInside(state, one.member),
    }))
    .sort((a, b) => b.from - a.from || (a.id < b.id ? -1 : 1))
}

/** Repeating is harmless. */
export function takeBack(context: FeatureContext, { id }: { id: string }): object {
  const one = read(context, id)
  if (!one) throw notFound('credential.unknown', 'This standing was not given here. Nothing was changed.')
  if (one.takenBack === undefined) write(context, id, { ...one, takenBack: context.now() })
  context.changed('members')
  return {}
}

export function standingList(context: FeatureContext, { hub }: { hub: string }): File {
  const from = context.now()
  const id = listOf(context, hub)
  const span = { id, issuer: context.keys().did, validFrom: from, validUntil: from + LIST_SPEAKS }
  const list = inHub(context, hub)
    .filter(([, { takenBack }]) => takenBack !== undefined)
    .reduce((bits, [, { place }]) => withMark(bits, place), emptyList())
  return signed(
    context,
    `standings-taken-back-${hub.slice(0, 8)}.json`,
    listStatement(span, list, context.compression.gzip),
  )
}

/** Never leaves in a form that would be refused elsewhere. */
function signed(context: FeatureContext, name: string, statement: Statement): File {
  const [keys, now] = [context.keys(), context.now()]
  const credential = JSON.stringify(signCredential(statement, (message) => keys.signAsIdentity(message), now))
  const checked = verifyCredential(credential, now, context.verify)
  if (!checked.ok) throw refused(checked.error, CREDENTIAL_WORDS[checked.error])
  return { name, credential }
}

/** At random, so that a place says nothing of when a standing was given or to whom. */
function freePlace({ entropy }: FeatureContext, taken: ReadonlySet<number>): number {
  for (;;) {
    const place = new DataView(Uint8Array.from(entropy.bytes(4)).buffer).getUint32(0) % PLACES
    if (!taken.has(place)) return place
  }
}

const write = ({ meta }: FeatureContext, id: string, one: Given): void => meta.set(GIVEN + id, JSON.stringify(one))

function read({ meta }: FeatureContext, id: string): Given | undefined {
  const text = meta.get(GIVEN + id)
  return text === undefined ? undefined : (JSON.parse(text) as Given)
}

const inHub = (context: FeatureContext, hub: string): [id: string, Given][] =>
  context.meta
    .keys(GIVEN)
    .map((key): [string, Given] => [key.slice(GIVEN.length), read(context, key.slice(GIVEN.length)) as Given])
    .filter(([, one]) => one.hub === hub)

/** A client that was changed: every field of every act in every kind of state of a case. */
import { describe, expect, it } from 'vitest'
import type { Award } from '#shared/wire/disputes.ts'
import type { EventType } from '../hub/index.ts'
import { equalBytes, toHex } from '../kernel/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { changed } from '../testing/changed.ts'
import type { CourtStory } from '../testing/court.ts'
import { COURT_ACTS, COURT_ROLES, COURT_STATES, castIn } from '../testing/court-states.ts'
import { bytesOf, didOf, type World } from '../testing/world.ts'
import { type CaseState, type RoundState, readCase, readJuror, voteHash } from './index.ts'

/** Undefined where the event cannot even be written, or does not have the shape of its kind. */
function signed(world: World, name: string, t: EventType, body: unknown) {
  try {
    return world.event(name, t, body as { [key: string]: unknown })
  } catch {
    return undefined
  }
}

interface Tried {
  story: CourtStory
  after: World
  name: string
  t: EventType
  body: { [key: string]: unknown }
}

const PHASES: Partial<Record<EventType, CaseState['phase']>> = {
  'court.evidence': 'evidence',
  'court.propose': 'mediation',
  'court.sign': 'mediation',
  'court.waive': 'mediation',
  'court.present': 'calling',
  'court.claim': 'drawing',
  'court.commit': 'voting',
  'court.reveal': 'opening',
  'court.appeal': 'ruled',
}
/** Acts of the agreement that end what the case is about. */
const ENDING: readonly EventType[] = ['contract.accept', 'contract.ask']

const seatOf = ({ rounds }: CaseState, name: string) => rounds.at(-1)?.seats.find(({ did }) => did === didOf(name))
const settledRounds = (rounds: readonly RoundState[]) => rounds.filter(({ result }) => result)

const OF_SIDES: readonly EventType[] = ['court.evidence', 'court.appeal', 'court.sign', 'court.waive']

/** Only what the other side had signed, to the last part; after the mediation, what it asks for. */
function expectSettled(was: CaseState, is: CaseState, name: string, body: Tried['body']): void {
  const [said, side] = [body.split as Award, was.sides.indexOf(didOf(name))]
  const theirs =
    was.phase === 'mediation'
      ? (was.talks?.signed ?? []).filter((one) => one.side !== side).map(({ split }) => split)
      : [was.asks[1 - side]]
  expect([is.end, side >= 0, theirs.some((one) => one?.share === said.share)]).toEqual(['settled', true, true])
}

/** Each act has effect in its own phase alone, from whoever may do it, and says what was committed to. */
function expectRight({ story, after, name, t, body }: Tried): void {
  const [was, is] = [story.state, readCase(after.state, story.case)]
  if (was === is || !was || !is) return
  if (ENDING.includes(t)) return expect(is.end).toBe('settled')
  if (t === 'court.sign' && is.end) return expectSettled(was, is, name, body)
  expect([t, t === 'court.evidence' && was.phase === 'mediation' ? 'mediation' : PHASES[t]]).toEqual([t, was.phase])
  expect(is.rounds.slice(0, settledRounds(was.rounds).length)).toEqual(settledRounds(was.rounds))
  expect([is.sides, is.rules, is.asks[0]]).toEqual([was.sides, was.rules, was.asks[0]])
  if (t === 'court.propose') return expect(didOf(name)).toBe(was.rules.mediation?.mediator)
  if (OF_SIDES.includes(t)) return expect(was.sides).toContain(didOf(name))
  if (t === 'court.present') return expect(is.claims.map(({ did }) => did)).toContain(didOf(name))
  if (t === 'court.claim') return expect(was.claims.map(({ did }) => did)).toContain(didOf(name))
  const seat = seatOf(was, name)
  expect(seat, `${name} ${t}`).toBeDefined()
  if (t !== 'court.reveal') return
  const round = was.rounds.length - 1
  const opened = voteHash(story.case, round, didOf(name), body as unknown as Parameters<typeof voteHash>[3])
  expect(equalBytes(opened, seat?.vote as Uint8Array)).toBe(true)
}

/** Nobody pays by somebody else's act but in a case that ends; nobody outside is paid. */
function expectMoney({ story, after, name, t }: Tried): void {
  const ends = readCase(after.state, story.case)?.phase === 'closed' && story.state?.phase !== 'closed'
  const talked = story.state?.phase === 'mediation' && readCase(after.state, story.case)?.phase === 'evidence'
  const kept = ends || talked || t.startsWith('contract.')
  for (const who of COURT_ROLES.map((role) => castIn(story, role))) {
    const [before, now] = [story.world, after].map((at) => readAccount(at.state, 'HRS', didOf(who)))
    const total = (account = before) => (account?.posted ?? 0n) + (account?.held ?? 0n)
    if (total(before) !== total(now) && !kept) expect.fail(`${name} ${t} moved money of ${who}`)
    if (who !== name && before?.posted !== now?.posted && !kept) expect.fail(`${name} ${t} touched what ${who} has`)
    const [lock, later] = [story.world, after].map((at) => readJuror(at.state, didOf(who)))
    if (who !== name && !ends && !ENDING.includes(t) && lock?.lock !== later?.lock)
      expect.fail(`${name} ${t} took a lock`)
  }
  expect(balances(sumToken(after.state, 'HRS'))).toBe(true)
}

describe('a changed client', () => {
  it.each(COURT_STATES)('moves nothing wrongly by any field of any act: %s', { timeout: 120_000 }, (_state, make) => {
    const story = make()
    const tried = new Set<string>()
    for (const act of Object.keys(COURT_ACTS))
      for (const name of COURT_ROLES.map((role) => castIn(story, role))) {
        const [t, whole] = (COURT_ACTS[act] as (typeof COURT_ACTS)[string])(story, name)
        for (const mutant of changed(whole, bytesOf('other'))) {
          const event = signed(story.world, name, t, mutant)
          if (!event || tried.has(toHex(event.signed.id))) continue
          tried.add(toHex(event.signed.id))
          const after = story.world.copy()
          after.batch([event])
          const one = { story, after, name, t, body: mutant as Tried['body'] }
          expectRight(one)
          expectMoney(one)
        }
      }
    expect(tried.size).toBeGreaterThan(300)
  })
})

/**
 * Every kind of state of an agreement of several commitments × every act × everybody who may try × in time and late: what happens, or the code with
 * which it is refused. What is found is written to docs/COMMITMENTS.md, and a difference to what stands there fails.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRecord, encodeRecord } from '../hub/index.ts'
import { balances, readAccount, sumToken } from '../ledger/index.ts'
import { ACTS, type Act, CAST, type Case, type Role, STATES } from '../testing/contract-states.ts'
import { didOf, type World } from '../testing/world.ts'
import { type CommitmentState, type ContractState, isContractOpen, isOver, readContract } from './index.ts'

const ALL_ACTS = Object.keys(ACTS) as Act[]
/** Every code an act was refused with, in any state. */
const refusals = new Set<string>()

const read = ({ world, id }: Case) => readContract(world.state, id) as ContractState
const posted = (world: World, role: Role) => readAccount(world.state, 'HRS', didOf(CAST[role])).posted
const copyOf = (made: Case): Case => ({ ...made, world: made.world.copy() })

const held = (world: World): bigint =>
  world.state
    .keys('hold/', 'hold0', Number.MAX_SAFE_INTEGER)
    .reduce((sum, key) => sum + (world.state.get(key) as { amount: bigint }).amount, 0n)
const paidIn = ({ commitments }: ContractState): bigint =>
  commitments.flatMap(({ paid }) => paid).reduce((sum, paid) => sum + paid, 0n)
const flowed = ({ flows }: ContractState): bigint => flows.reduce((sum, { amount }) => sum + amount, 0n)

/** One case at three moments: now, one moment before the deadline that runs, the hub alive and nobody acting, and when it has passed. */
interface Moments {
  now: Case
  before: Case
  after: Case
}
function momentsOf(now: Case): Moments {
  const before = copyOf(now)
  const { due } = read(before)
  if (due !== undefined) before.world.wait(due - 2 - before.world.time)
  const after = copyOf(before)
  after.world.batch([])
  return { now, before, after }
}

/** What holds in every state, whatever was done to get there. */
function checkLaws(made: Case, before: Case): void {
  const { world } = made
  const state = read(made)
  expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
  for (const role of ['attester', 'arbiter', 'stranger'] as const)
    expect(posted(world, role)).toBe(posted(before.world, role))
  expect(isContractOpen(state.phase)).toBe(state.due !== undefined)
  expect(isContractOpen(state.phase)).toBe(state.ended === undefined)
  if (!isContractOpen(state.phase)) expect([held(world), state.commitments.every(isOver)]).toEqual([0n, true])
  for (const [key, record] of world.state.records)
    if (record !== before.world.state.get(key)) expect(decodeRecord(key, encodeRecord(record)), key).toEqual(record)
}

/** Keys of money and agreements that were written. */
const changedBetween = (before: World, after: World): string[] =>
  [...after.state.records.keys()].filter(
    (key) => /^(account|hold|contract|due)/.test(key) && after.state.get(key) !== before.state.get(key),
  )

/** Does it, and says what became of it. */
function tried(made: Case, role: Role, act: Act): string {
  const after = copyOf(made)
  const [t, body] = ACTS[act](made)
  const code = after.world.act(CAST[role], t, body)
  if (code === null) {
    checkLaws(after, made)
    return `**${wordsOf(made, after)}**`
  }
  refusals.add(code)
  expect(changedBetween(made.world, after.world)).toEqual([])
  return code.replace(/^contract\./, '')
}

function wordsOf(before: Case, after: Case): string {
  const [was, is] = [read(before), read(after)]
  const [paid, all] = [paidIn(is) - paidIn(was), flowed(is) - flowed(was)]
  const escrow = held(after.world) - held(before.world)
  const moved = [
    escrow > 0n && `${escrow} held`,
    paid > 0n && `${paid} paid`,
    all > paid && `${all - paid} of the bond lost`,
    -escrow > all && `${-escrow - all} back`,
  ]
  const steps = is.commitments.flatMap((one, place) => stepOf(was.commitments[place] as CommitmentState, one))
  if (was.phase !== is.phase) steps.push(is.phase)
  const words = [...new Set(steps), ...moved.filter(Boolean)]
  return words.length > 0 ? words.join(', ') : 'noted'
}

function stepOf(was: CommitmentState, is: CommitmentState): string[] {
  if (was.phase !== is.phase) return [is.phase]
  if (was.accepted !== is.accepted) return ['accepted']
  if (was.delivered !== is.delivered) return ['delivered']
  return (is.due ?? 0) > (was.due ?? 0) ? ['later'] : []
}

/** In time, and late where that is different: in a batch after the deadline's, and as well in the very batch that it fires in. */
function cellOf({ now, before, after }: Moments, role: Role, act: Act): string {
  const inTime = tried(now, role, act)
  if (read(now).due === undefined) return inTime
  const late = tried(after, role, act)
  const [t, body] = ACTS[act](after)
  const code = copyOf(before).world.act(CAST[role], t, body)
  expect(code === null ? late : code.replace(/^contract\./, '')).toBe(late)
  return late === inTime || late === 'ended' ? inTime : `${inTime}; late ${late}`
}

interface Found {
  state: string
  moments: Moments
  /** By act, one for each role. */
  rows: Map<Act, string[]>
}
function found([state, make]: (typeof STATES)[number]): Found {
  const moments = momentsOf(make())
  const rows = ALL_ACTS.map((act) => [act, moments.now.roles.map((role) => cellOf(moments, role, act))] as const)
  return { state, moments, rows: new Map(rows) }
}

/** Refused in every state and to everybody with the same code. */
const alwaysOf = (all: readonly Found[]): Map<Act, string> =>
  new Map(
    ALL_ACTS.flatMap((act): [Act, string][] => {
      const [first, ...others] = new Set(all.flatMap(({ rows }) => rows.get(act) ?? []))
      return first !== undefined && others.length === 0 ? [[act, first]] : []
    }),
  )

/** Rows that are the same are one. */
function tableOf({ state, moments, rows }: Found, always: ReadonlyMap<Act, string>): string {
  const merged = new Map<string, Act[]>()
  for (const [act, cells] of rows)
    if (!always.has(act)) merged.set(cells.join(' | '), [...(merged.get(cells.join(' | ')) ?? []), act])
  const { roles } = moments.now
  return [
    `### ${state}`,
    '',
    `| act | ${roles.join(' | ')} |`,
    `|---|${roles.map(() => '---|').join('')}`,
    ...[...merged].map(([cells, acts]) => `| ${acts.join(' · ')} | ${cells} |`),
  ].join('\n')
}

/** Deadline after deadline, until it is over. */
function byItself({ state, moments }: Found): string {
  if (read(moments.now).due === undefined) return `| ${state} | nothing more can happen | |`
  const steps: string[] = []
  for (let { now, after } = moments; read(now).due !== undefined; { now, after } = momentsOf(after)) {
    expect(read(now).due).toBeLessThanOrEqual(read(now).lastEnd)
    steps.push(wordsOf(now, after))
    checkLaws(after, now)
  }
  return `| ${state} | ${steps[0]} | ${steps.slice(1).join('; then ')} |`
}

const INTRO = `# Commitments: what can happen

Every kind of state that one commitment of an agreement can be in, every act on it, and everybody who may try: its doer, its receiver, a third party that pays a part of it, another
member of the receiver's group, an attester, an arbiter, and a member whom the terms do not name. **Bold** is what happens; anything else is the code with which the act is refused
(\`contract.\` left out), and then nothing changes. *Late* is after the deadline that runs, when what the terms declare for it has happened; where nothing is said of it, the act is
refused as before or as \`ended\`. Acts with the same answers share a row. Mostly it is two units for 300, of which the receiver pays 200 and a third party 100, with a bond of 60. Written by \`src-shared/core/contracts/coverage.test.ts\` from the rules themselves;
\`npm exec -- vitest run --project node contracts/coverage.test -u\` writes it anew.

## What happens if nobody does anything
| state | when its deadline passes | and afterwards |
|---|---|---|
`

const ALWAYS = `
## What is refused to everybody in every state
| act | code |
|---|---|
`

/** Refused while it is opened, before there is any state: tested one by one in opening.test.ts. */
const AT_OPENING = [
  'arbiters',
  'mediator',
  'attest-units',
  'clause',
  'countersign-silence',
  'key-silence',
  'lapsed',
  'leaving',
  'not-a-member',
  'order',
  'other-hub',
  'outlives-token',
  'parties',
  'pays-itself',
  'place',
  'reader',
  'shares',
  'signatures',
  'signing-device',
  'time-span',
  'together',
  'unknown-clause',
  'unknown-token',
  'with-oneself',
  'withdrawn',
  'court-token',
]

/** What only a replication on the ledger meets, or does not. */
const OF_BOUNTIES = ['replication-terms', 'no-replication', 'other-replication', 'tied-replication', 'inconclusive']
/** Said to who goes to court (core/disputes). */
const IN_COURT = ['no-court', 'not-reviewed', 'was-in-court']

/** Said of what was paid already (decision 051). */
const LATE = ['redress', 'redress-late', 'redressed']

describe('every state × every act × everybody × in time and late', () => {
  it('is what docs/COMMITMENTS.md says', { timeout: 120_000 }, async () => {
    const all = STATES.map(found)
    const always = alwaysOf(all)
    const ever = [...always].map(([act, code]) => `| ${act} | ${code} |`).join('\n')
    const tables = all.map((one) => tableOf(one, always)).join('\n\n')
    const written = `${INTRO}${all.map(byItself).join('\n')}\n${ALWAYS}${ever}\n\n## Every act\n${tables}\n`
    await expect(written).toMatchFileSnapshot('../../../docs/COMMITMENTS.md')
  })

  it('meets every refusal there is in the rules, but for those of the opening and of the court', () => {
    const sources = (readdirSync(import.meta.dirname, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    const inRules = new Set(sources.flatMap((source) => source.match(/(?<=')(contract|receipt)\.[a-z-]+(?=')/g) ?? []))
    const elsewhere = [...AT_OPENING, ...IN_COURT, ...LATE, ...OF_BOUNTIES].map((name) => `contract.${name}`)
    const tests = [
      'contracts',
      'opening',
      'key',
      'redress',
      'replication',
      '../disputes/disputes',
      '../disputes/mediation',
    ]
      .map((name) => readFileSync(path.join(import.meta.dirname, `${name}.test.ts`), 'utf8'))
      .join()
    for (const code of elsewhere) expect(tests, code).toContain(`'${code}'`)
    expect(elsewhere.filter((code) => !inRules.has(code))).toEqual([])
    expect([...inRules].filter((code) => !refusals.has(code) && !elsewhere.includes(code)).sort()).toEqual([])
  })
})

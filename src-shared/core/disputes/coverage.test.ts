/**
 * Every kind of state of a case × every act × everybody who may try: what happens, or the code with which it is refused. What is found is written to
 * docs/CASES.md, and a difference to what stands there fails.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContract } from '../contracts/index.ts'
import { decodeRecord, encodeRecord } from '../hub/index.ts'
import { balances, sumToken } from '../ledger/index.ts'
import type { CourtStory } from '../testing/court.ts'
import { COURT_ACTS, COURT_ROLES, COURT_STATES, type CourtRole, castIn } from '../testing/court-states.ts'
import { didOf, type World } from '../testing/world.ts'
import { type CaseState, readCase, readJuror } from './index.ts'

/** Every code an act was refused with, in any state. */
const refusals = new Set<string>()

const stateOf = ({ state }: World, story: CourtStory): CaseState | undefined => readCase(state, story.case)
const held = ({ state }: World): bigint =>
  state.keys('hold/', 'hold0', 1000).reduce((sum, key) => sum + (state.get(key) as { amount: bigint }).amount, 0n)
const changed = (before: World, after: World): string[] =>
  [...after.state.records.keys()].filter(
    (key) =>
      /^(account|hold|contract|case|juror|bench|due)/.test(key) && after.state.get(key) !== before.state.get(key),
  )

/** Does it, and says what became of it. */
function tried(story: CourtStory, role: CourtRole, act: string): string {
  const name = castIn(story, role)
  const world = story.world.copy()
  const code = world.act(name, ...(COURT_ACTS[act] as (typeof COURT_ACTS)[string])(story, name))
  expect(balances(sumToken(world.state, 'HRS'))).toBe(true)
  for (const key of changed(story.world, world)) {
    const record = world.state.get(key)
    if (record) expect(decodeRecord(key, encodeRecord(record)), key).toEqual(record)
  }
  if (code === null) return `**${wordsOf(story, world, name)}**`
  refusals.add(code)
  expect(changed(story.world, world), `${role} ${act}`).toEqual([])
  return code.replace(/^court\./, '')
}

function wordsOf(story: CourtStory, world: World, name: string): string {
  const [was, is] = [stateOf(story.world, story), stateOf(world, story)]
  const commitment = (at: World) => readContract(at.state, story.id)?.commitments[0]?.phase
  const [before, after] = [story.world, world].map((at) => readJuror(at.state, didOf(name)))
  const escrow = held(world) - held(story.world)
  const steps = [
    commitment(story.world) !== commitment(world) && `${commitment(world)}`,
    was?.phase !== is?.phase && is?.phase,
    was && is && is.claims.length > was.claims.length && 'is there',
    was &&
      is &&
      is.claims.filter(({ beta }) => beta).length > was.claims.filter(({ beta }) => beta).length &&
      'answered',
    was && is && textOf(was.pieces) !== textOf(is.pieces) && 'brought',
    was && is && textOf(was.asks) !== textOf(is.asks) && 'asked for',
    was && is && was.phase === is.phase && textOf(was.rounds) !== textOf(is.rounds) && 'said',
    was && is && textOf(was.talks?.proposed) !== textOf(is.talks?.proposed) && 'proposed',
    was && is && textOf(was.talks?.signed) !== textOf(is.talks?.signed) && 'signed',
    was && is && textOf(was.talks?.waived) !== textOf(is.talks?.waived) && 'waived',
    before && !after && 'off the bench',
    !before && after && 'on the bench',
    before && after && textOf(before.vrf) !== textOf(after.vrf) && 'for later cases',
    escrow > 0n && `${escrow} held`,
    escrow < 0n && `${-escrow} released`,
  ]
  return steps.filter(Boolean).join(', ') || 'noted'
}
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}n` : one))

interface Found {
  state: string
  rows: Map<string, string[]>
}
const foundIn = ([state, make]: (typeof COURT_STATES)[number]): Found => {
  const story = make()
  const rows = Object.keys(COURT_ACTS).map((act) => [act, COURT_ROLES.map((role) => tried(story, role, act))] as const)
  return { state, rows: new Map(rows) }
}

/** Rows that are the same are one. */
function tableOf({ state, rows }: Found): string {
  const merged = new Map<string, string[]>()
  for (const [act, cells] of rows) merged.set(cells.join(' | '), [...(merged.get(cells.join(' | ')) ?? []), act])
  return [
    `## ${state}`,
    '',
    `| act | ${COURT_ROLES.join(' | ')} |`,
    `|---|${COURT_ROLES.map(() => '---|').join('')}`,
    ...[...merged].map(([cells, acts]) => `| ${acts.join(' · ')} | ${cells} |`),
  ].join('\n')
}

const INTRO = `# Cases: what can happen

Every kind of state a case before a drawn panel can be in, every act on it, and everybody who may try: the side that filed, the other side, the mediator where there is one, a juror (with a seat, or who may yet be
drawn), one of the bench who was not drawn, one who enrolled after the filing, and a member who is on no bench. **Bold** is what happens; anything else is the code with which the act
is refused (\`court.\` left out), and then nothing changes. Acts with the same answers share a row. A delivery worth 300 is in dispute, twelve sit on the bench, and one
appeal is allowed. Written by \`src-shared/core/disputes/coverage.test.ts\` from the rules themselves;
\`npm exec -- vitest run --project node disputes/coverage.test -u\` writes it anew.
`

/** Come to by more than one act, or by people there are none of here; a last panel's word closes its case before anybody could appeal. */
const ELSEWHERE = ['no-appeal-left', 'enough-evidence', 'not-a-member', 'all-or-nothing']

describe('every state × every act × everybody', () => {
  it('is what docs/CASES.md says', { timeout: 120_000 }, async () => {
    const written = `${[INTRO, ...COURT_STATES.map(foundIn).map(tableOf)].join('\n')}\n`
    await expect(written.replace(/\n## /g, '\n\n## ').replace(/\n{3,}/g, '\n\n')).toMatchFileSnapshot(
      '../../../docs/CASES.md',
    )
  })

  it('meets every refusal there is in the rules, but for those that take more than one act', () => {
    const sources = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    const inRules = new Set(sources.flatMap((source) => source.match(/(?<=')court\.[a-z-]+(?=')/g) ?? []))
    const elsewhere = ELSEWHERE.map((name) => `court.${name}`)
    expect(elsewhere.filter((code) => !inRules.has(code) || refusals.has(code))).toEqual([])
    expect([...inRules].filter((code) => !refusals.has(code) && !elsewhere.includes(code)).sort()).toEqual([])
  })
})

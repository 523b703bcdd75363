/** What was found, as docs/COURT.md. */
import { TOLERANCE } from '#shared/core/disputes/index.ts'
import { COURT, GRANT, OTHERWISE } from './bench.ts'
import type { BribeRow, Court, FoundTable, GrindingRow } from './court.ts'
import { type Column, USUAL } from './setting.ts'
import type { Estimate } from './sums.ts'

const HEADINGS: Record<Column, string> = {
  firstWrong: 'first panel wrong',
  wrong: 'wrong in the end',
  error: 'mean error',
  cost: 'cost',
  rounds: 'panels',
  unheard: 'unheard',
  honestPay: 'an honest seat earns',
  lazyPay: 'a lazy seat earns',
  corruptPay: 'a corrupt seat earns',
  bought: 'votes sold',
  upFront: 'paid up front',
  ifItFails: 'paid only if it fails',
}
const SHARES: readonly Column[] = ['firstWrong', 'wrong', 'unheard']

const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`

function cellOf(column: Column, found: Estimate | undefined): string {
  if (!found || found.count === 0) return '–'
  const { mean, error } = found
  if (SHARES.includes(column)) return `${percent(mean)} ± ${(100 * error).toFixed(1)}`
  return `${mean.toFixed(column === 'rounds' ? 2 : 1)} ± ${error.toFixed(column === 'rounds' ? 2 : 1)}`
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const grid = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')

const tableText = ({ table: { title, by, text, columns }, rows }: FoundTable): string =>
  [
    `## ${title}`,
    text,
    '',
    grid(
      [by, ...columns.map((column) => HEADINGS[column])],
      rows.map(({ name, values }) => [name, ...columns.map((column) => cellOf(column, values[column]))]),
    ),
  ].join('\n')

function gridOf(
  rows: readonly GrindingRow[],
  heading: (tries: number) => string,
  cell: (row: GrindingRow) => string,
): string {
  const tries = [...new Set(rows.map((row) => row.tries))]
  const places = rows.filter((row) => row.tries === tries[0])
  const body = places.map(({ own, jurors, seats }) => [
    `${own} of ${jurors}`,
    `${seats}`,
    ...rows.filter((row) => row.own === own && row.seats === seats).map(cell),
  ])
  return grid(['own jurors', 'seats', ...tries.map(heading)], body)
}

const grindingText = (rows: readonly GrindingRow[]): string =>
  [
    '## Seed grinding',
    'A party who also makes the header of the draw tries many and takes the one that suits the jurors they own: how often these have more than half of the seats, where each number',
    'alone told who sits (before decision 044) / now. All numbers together are the seed now, and nobody can compute that of a juror who is not their own, so no header is better than another.',
    '',
    gridOf(
      rows.filter(({ by }) => by === 'headers'),
      (tried) => `${tried} ${tried === 1 ? 'header' : 'headers'}`,
      ({ now, otherwise }) => `${percent(otherwise, 0)} → ${percent(now, 0)}`,
    ),
    '',
    '## Numbers kept back',
    'What is left: to answer last, and to keep own numbers back where the draw does not suit. Each costs its lock. In the first draws a number kept back has the others drawn anew, which is one',
    'more draw with one juror fewer; in the last they choose which to keep back. How often they have more than half of the seats who would lose so many locks at most, and how many they lost on',
    'average; in brackets, were no draw repeated, so that each lock bought a choice among draws already seen.',
    '',
    gridOf(
      rows.filter(({ by }) => by === 'locks'),
      (tried) => `${tried} ${tried === 1 ? 'lock' : 'locks'}`,
      ({ now, otherwise, locks }) => `${percent(now, 0)} at ${locks.toFixed(1)} (${percent(otherwise, 0)})`,
    ),
  ].join('\n')

const bribeText = (rows: readonly BribeRow[]): string =>
  [
    '## What a bribe has to offer',
    'To turn a panel takes more than half of it, and every appeal asks for a new and larger one. Up front, a vote costs the fee and the part of the lock that it puts at risk, and one',
    'more. A promise of what the others would have earned and one more (p+ε), due only where it fails, costs nothing where all take it; but one appeal that is lost makes all of it due, and',
    'it is believed only where it is really there.',
    '',
    grid(
      ['seats', 'votes needed', 'up front', 'promised if it fails', 'fee of the appeal'],
      rows.map((row) => [row.seats, row.needed, row.upFront, row.promised, row.fee].map(String)),
    ),
    '',
    `All panels together: ${rows.reduce((sum, row) => sum + row.upFront, 0)} up front, or ${rows.reduce((sum, row) => sum + row.promised, 0)} promised, for 300 in dispute.`,
  ].join('\n')

const intro = ({ cases, seed, proven, same }: Court, asked: number): string =>
  `# The court, simulated

Written by \`npm run sim -- --scenario court --cases ${asked}\` (seed ${seed}); everything here comes from that one command. ${cases} cases ran through the hub's whole fold: each filing, juror who comes, number shown, vote, opened vote and appeal is an event in a batch,
and every deadline passes. Simulated is what people do; who is drawn, what is found and who pays is said by the rules themselves. A juror's number is a hash instead of an ECVRF output,
except in ${proven} cases, which ran a second time with real proofs: ${same} of them came to the same in everything. In every case the ruling was carried out once, money was
conserved, nothing stayed locked for it, and nothing tried afterwards had effect.

A delivery worth 300 is in dispute. A juror's fee is ${COURT.fee}, ${COURT.lock} of their lock is at risk, and a finding farther than ${TOLERANCE} thousandths from the ruling costs half of that. The bench has ${USUAL.jurors} jurors with
1, 2, 4 or 8 tickets (half of them 1). Panels of 3, 7, 15 and 31; the declared split is ${OTHERWISE / 10} %; each side has ${GRANT}. The truth is all for the doer in 40 % of the cases, nothing in 25 %, and anything
between in the others. Who reads sees it with a standard deviation of 60 thousandths, and ${percent(USUAL.mistaken, 0)} of them see something else altogether. ${percent(USUAL.uncome, 0)} do not come to a draw, ${percent(USUAL.unshown)} of those who came do not show their number, ${percent(USUAL.unvoted, 0)} of those seated do
not vote, ${percent(USUAL.unopened, 0)} do not open their vote. A side that was wronged appeals with a chance of ${percent(USUAL.appeals, 0)} while it can pay, one that is in the wrong and was not believed with ${percent(USUAL.dishonestAppeals, 0)}.

*Wrong* is an award more than ${TOLERANCE} thousandths from the truth, *mean error* the distance in thousandths, *cost* what both sides pay jurors together (less what jurors forfeit to them). ± is one standard error.
`

/** `asked`: how many cases the command was to try. */
export const reportOf = (court: Court, asked: number): string =>
  `${[intro(court, asked), ...court.tables.map(tableText), bribeText(court.bribes), grindingText(court.grinding)].join('\n\n').replace('\n\n\n', '\n\n')}\n`

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../patch.ts'
import { type Court, type GrindingRow, holdCourt, type Row } from './court.ts'
import { realNumbers } from './numbers.ts'
import { reportOf } from './report.ts'
import { tablesOf, USUAL } from './setting.ts'
import { tryCase } from './trial.ts'

const SLOW_MS = 240_000
/** A hundredth of what stands in docs/COURT.md; the same cases every time. */
const SIZE = 0.01

describe('a court of simulated jurors', () => {
  let court: Court
  beforeAll(async () => {
    court = await holdCourt(SIZE, 1)
  }, SLOW_MS)

  const rowsOf = (title: string): Row[] => court.tables.find(({ table }) => table.title === title)?.rows ?? []
  const wrongOf = (rows: readonly Row[]): number =>
    rows.reduce((sum, { values }) => sum + (values.firstWrong?.mean ?? 0), 0) / rows.length

  it('ends every case, once, with no money from nowhere, and real proofs change nothing', () => {
    // Each of these is checked in each case (trial.ts) and would have thrown.
    expect(court.cases).toBeGreaterThan(1000)
    expect(court.proven).toBeGreaterThan(1)
    expect(court.same).toBe(court.proven)
  })

  it('is seldom wrong where nobody is corrupt, and more often the more are', () => {
    const rows = rowsOf('Corrupt share of the jurors')
    expect(wrongOf(rows.slice(0, 1))).toBeLessThan(0.15)
    const thirds = [rows.slice(0, 3), rows.slice(4, 7), rows.slice(8, 11)].map(wrongOf)
    expect(thirds).toEqual([...thirds].sort((a, b) => a - b))
    expect(thirds[2]).toBeGreaterThan(0.2)
  })

  it('is wrong more often the more of what is at risk is theirs', () => {
    const rows = rowsOf('Corrupt share of the tickets')
    const thirds = [rows.slice(0, 4), rows.slice(4, 7), rows.slice(7, 11)].map(wrongOf)
    expect(thirds).toEqual([...thirds].sort((a, b) => a - b))
  })

  it('is mended by appeals', () => {
    const all = rowsOf('Corrupt share of the jurors').flatMap(({ values }) => values.wrong?.mean ?? [])
    const alone = rowsOf('Corrupt share where nobody appeals').flatMap(({ values }) => values.wrong?.mean ?? [])
    const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0)
    expect(sum(all)).toBeLessThan(sum(alone))
  })

  it('seats no more of an attacker’s jurors by any header, and a few more by locks they lose', () => {
    const rows = (by: 'headers' | 'locks') => court.grinding.filter((row) => row.by === by)
    const few = court.grinding.filter(({ own, seats }) => own * 2 < seats)
    expect(few.length).toBeGreaterThan(0)
    for (const row of few) expect([row.now, row.otherwise]).toEqual([0, 0])
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
    const [one, many] = [1, 1000].map((tries) => rows('headers').filter((row) => row.tries === tries)) as [
      GrindingRow[],
      GrindingRow[],
    ]
    // A few cases of each row, so that the sum of all rows says something: nothing is gained where more than half was.
    expect(sum(many.map((row) => row.now))).toBeLessThan(sum(one.map((row) => row.now)) + 1.5)
    expect(sum(many.map((row) => row.otherwise))).toBeGreaterThan(sum(many.map((row) => row.now)) + 2)
    for (const row of rows('locks')) {
      expect(row.locks).toBeLessThanOrEqual(row.tries)
      if (row.tries === 0) expect([row.now, row.locks]).toEqual([row.otherwise, 0])
    }
  })

  it('is what docs/COURT.md says: the same tables, and figures that agree', () => {
    const doc = readFileSync(path.join(ROOT, 'docs/COURT.md'), 'utf8')
    const shape = (text: string) => text.replace(/-?\d+(\.\d+)?/g, '#').replace(/–|# (% )?± #/g, '·')
    expect(shape(doc)).toBe(shape(reportOf(court, 1000)))
    for (const { table, rows } of court.tables) {
      const text = doc.slice(doc.indexOf(`## ${table.title}\n`))
      for (const { name, values, cases } of rows) {
        const [, cell] = new RegExp(`^\\| ${name} \\| (-?[\\d.]+) % ±`, 'm').exec(text) ?? []
        const share = Number(cell) / 100
        const error = Math.sqrt((share * (1 - share)) / cases)
        const apart = Math.abs((values.firstWrong?.mean ?? Number.NaN) - share)
        expect(apart, `${table.title} ${name}`).toBeLessThan(4 * error + 0.05)
      }
    }
  })
})

it('every case draws a panel of its own', { timeout: SLOW_MS }, () => {
  const panels = [1, 2, 3].map(
    (seed) => tryCase({ ...USUAL, name: 'own', rounds: 1 }, seed, realNumbers(new Map())).panels[0],
  )
  expect(new Set(panels.map(String)).size).toBe(3)
})

it('a whole run is 10⁵ cases', () => {
  const cases = tablesOf(1).flatMap(({ settings }) => settings.map((one) => one.cases))
  expect(cases.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(100_000)
})

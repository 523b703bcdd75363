import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileWitness } from './file.ts'

const HUB = 'ab'.repeat(32)
const OTHER = 'cd'.repeat(32)
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'kind-witness-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))
const file = (): string => path.join(dir, 'dev.heads')
const open = (): FileWitness => new FileWitness(dir, 'dev')

/** Thousands of syncs: quick on an idle disk, minutes on a busy one. */
const TIMEOUT = 180_000

describe('the head witness', () => {
  it('remembers the highest figures per hub, over restarts', () => {
    const witness = open()
    expect(witness.mark(HUB)).toEqual({ ledger: -1, notice: -1, vote: -1 })
    witness.raise(HUB, { ledger: 4 })
    witness.raise(HUB, { notice: 2, ledger: 3 })
    witness.raise(OTHER, { vote: 9 })
    expect(open().mark(HUB)).toEqual({ ledger: 4, notice: 2, vote: -1 })
    expect(open().mark(OTHER)).toEqual({ ledger: -1, notice: -1, vote: 9 })
  })

  it('never says more than was signed, wherever a bit flips or the file ends', { timeout: TIMEOUT }, () => {
    const witness = open()
    for (let seq = 0; seq < 5; seq++) witness.raise(HUB, { ledger: seq })
    const whole = readFileSync(file())
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = Uint8Array.from(whole)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      writeFileSync(file(), flipped)
      expect(open().mark(HUB).ledger).toBeGreaterThanOrEqual(3)
      expect(open().mark(HUB).ledger).toBeLessThanOrEqual(4)
    }
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file(), whole.subarray(0, length))
      expect(open().mark(HUB).ledger).toBeLessThanOrEqual(4)
    }
  })

  it('goes on after a torn line', () => {
    open().raise(HUB, { ledger: 1 })
    appendFileSync(file(), `${HUB} 2`)
    open().raise(HUB, { ledger: 2 })
    expect(open().mark(HUB).ledger).toBe(2)
  })

  it('is written anew when it has grown long', { timeout: TIMEOUT }, () => {
    const witness = open()
    for (let seq = 0; seq < 8000; seq++) witness.raise(HUB, { ledger: seq })
    expect(statSync(file()).size).toBeLessThan(530 * 1024)
    expect(open().mark(HUB).ledger).toBe(7999)
  })
})

import { describe, expect, it } from 'vitest'
import { didOf, World } from '../testing/world.ts'
import { allLines, LINES_MAX, trustOf } from './lines.ts'

const trust = (to: string, line: number) => ({ v: 1, to: didOf(to), line })

describe('a trust line', () => {
  const world = (): World => {
    const w = new World().enter('ben', 'cy', 'dee')
    w.act('ben', 'trust.set', trust('cy', 300))
    w.act('dee', 'member.leave', { v: 1 })
    return w
  }
  it.each([
    ['towards oneself', 'ben', trust('ben', 5), 'trust.oneself'],
    ['towards nobody', 'ben', trust('eve', 5), 'trust.unknown'],
    ['towards somebody who left', 'ben', trust('dee', 5), 'trust.unknown'],
    ['by somebody who left', 'dee', trust('ben', 5), 'trust.not-a-member'],
    ['taken back where none was given', 'cy', trust('ben', 0), 'trust.nothing'],
    ['changed', 'ben', trust('cy', 500), null],
    ['taken back', 'ben', trust('cy', 0), null],
    ['the other way', 'cy', trust('ben', 1), null],
  ])('%s', (_, by, body, code) => {
    expect(world().ask(by, 'trust.set', body)).toBe(code)
  })

  it('is the giver’s alone, and gone with the act that takes it back', () => {
    const w = world()
    expect(trustOf(w.state, didOf('ben'), didOf('cy'))).toBe(300n)
    expect(trustOf(w.state, didOf('cy'), didOf('ben'))).toBe(0n)
    w.act('ben', 'trust.set', trust('cy', 0))
    expect(allLines(w.state)).toEqual([])
  })

  it('ends when its giver leaves or is removed', () => {
    const w = world()
    w.act('cy', 'trust.set', trust('ben', 40))
    w.act('ana', 'member.remove', { v: 1, did: didOf('ben'), reason: 'Left with the till' })
    expect(allLines(w.state).map(({ from, line }) => [from, line])).toEqual([[didOf('cy'), 40n]])
    w.act('cy', 'member.leave', { v: 1 })
    expect(allLines(w.state)).toEqual([])
    expect(w.ask('cy', 'trust.set', trust('ana', 5))).toBe('trust.not-a-member')
  })

  it('is one of at most so many, and changing one is always possible', () => {
    // Letters that a did may hold.
    const name = (n: number) => `t${'abcdefghijkm'.charAt(n % 12)}${'abcdefghijkmnpqrst'.charAt(Math.floor(n / 12))}`
    const all = Array.from({ length: LINES_MAX + 1 }, (_, n) => name(n))
    const w = new World({ grant: 0n })
    w.batch(all.map((one) => w.event(one, 'member.join', w.joinBody(one))))
    for (const one of all.slice(0, LINES_MAX)) expect(w.act('ana', 'trust.set', trust(one, 1))).toBeNull()
    expect(w.ask('ana', 'trust.set', trust(name(LINES_MAX), 1))).toBe('trust.too-many')
    expect(w.ask('ana', 'trust.set', trust(name(3), 9))).toBeNull()
  })
})

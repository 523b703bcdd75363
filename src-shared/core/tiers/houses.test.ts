/** Houses: those who came together count as one. */
import { describe, expect, it } from 'vitest'
import { record, settle, town } from '../testing/ladder-town.ts'
import { bytesOf, devOf, didOf, type World } from '../testing/world.ts'
import { placeOf } from './index.ts'

const v = 1

describe('houses', () => {
  const joined = (world: World, name: string, by: string) =>
    expect(world.act(name, 'member.join', world.joinBody(name, { by: devOf(by), key: bytesOf(`of ${by}`) }))).toBeNull()

  it('hold whoever somebody brought, and whom those brought', () => {
    const world = town()
    joined(world, 'fay', 'ben')
    joined(world, 'gus', 'fay')
    const house = (name: string) => placeOf(world.state, didOf(name))?.house
    expect(['eve', 'ben', 'fay', 'gus'].map(house)).toEqual(['ana', 'ben', 'ben', 'ben'].map(didOf))
    settle(world, 'fay', 'gus')
    settle(world, 'ben', 'gus')
    expect(record(world, 'gus')).toMatchObject({ settled: 2, partners: 0, kept: 0 })
    settle(world, 'cy', 'gus')
    expect(record(world, 'gus')).toMatchObject({ partners: 1, kept: 1, own: true })
    expect(placeOf(world.state, didOf('gus'))).toEqual({ house: didOf('gus'), branch: didOf('ben') })
    for (const other of ['ben', 'fay']) settle(world, other, 'gus')
    expect(record(world, 'gus')).toMatchObject({ partners: 1, kept: 1 })
    expect(record(world, 'fay')).toMatchObject({ partners: 0 })
  })

  it('count once, and nobody in them twice', () => {
    const world = town()
    joined(world, 'fay', 'ben')
    settle(world, 'cy', 'fay')
    expect(record(world, 'cy').partners).toBe(1)
    for (const other of ['fay', 'ben']) settle(world, 'cy', other)
    expect(record(world, 'cy').partners).toBe(1)
    settle(world, 'dee', 'ben')
    expect(record(world, 'dee').partners).toBe(1)
    settle(world, 'dee', 'fay')
    expect(record(world, 'dee').partners).toBe(2)
  })

  it('reach only so far: at the end of a long chain of newcomers nobody counts', () => {
    const world = town()
    const names = [...'abcdefghijkmnopqrstuvwyz'].flatMap((one) => ['a', 'b', 'c'].map((two) => `q${one}${two}`))
    for (const [i, name] of names.entries()) joined(world, name, names[i - 1] ?? 'ben')
    expect(placeOf(world.state, didOf(names[62] as string))?.branch).toBe(didOf('ben'))
    expect(placeOf(world.state, didOf(names[63] as string))).toBeUndefined()
    settle(world, 'cy', names[63] as string)
    expect(record(world, names[63] as string)).toMatchObject({ settled: 1, partners: 0, kept: 0 })
    expect(record(world, 'cy')).toMatchObject({ settled: 1, partners: 0 })
  })

  it('are had by whom the founder trusts, for as long as that stands', () => {
    const world = town()
    settle(world, 'ana', 'eve')
    expect(record(world, 'eve').partners).toBe(0)
    world.act('ana', 'trust.set', { v, to: didOf('eve'), line: 1 })
    settle(world, 'ana', 'eve')
    expect(record(world, 'eve').partners).toBe(1)
    world.act('cy', 'trust.set', { v, to: didOf('eve'), line: 7 })
    expect(record(world, 'eve').trusted).toBe(8n)
    world.act('ana', 'trust.set', { v, to: didOf('cy'), line: 0 })
    expect([record(world, 'eve').trusted, record(world, 'cy').trusted]).toEqual([1n, 0n])
  })

  it('make trust count: not within them, and of whoever rises all of it', () => {
    const world = town()
    joined(world, 'fay', 'ben')
    world.act('ben', 'trust.set', { v, to: didOf('fay'), line: 30 })
    world.act('fay', 'trust.set', { v, to: didOf('dee'), line: 40 })
    expect([record(world, 'fay').trusted, record(world, 'dee').trusted]).toEqual([0n, 10n])
    settle(world, 'cy', 'fay')
    expect([record(world, 'fay').trusted, record(world, 'dee').trusted]).toEqual([0n, 50n])
    world.act('cy', 'trust.set', { v, to: didOf('fay'), line: 20 })
    expect(record(world, 'fay').trusted).toBe(20n)
  })
})

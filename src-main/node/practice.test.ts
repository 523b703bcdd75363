import { isContractProcedure } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/ipc/index.ts'
import type { MarketNode } from './market-node.ts'
import { LazyDoor, practiceAnswers, townAnswers } from './practice.ts'

const home = { client: { call: async (path: string) => path } } as unknown as MarketNode
const town = { clock: { from: 0, since: 0, speed: 720 }, guide: '', home }

/** What a person in the town may still do; a procedure that is not listed here must be closed or answered for the town. */
const OPEN_INSIDE = [
  ...['app.status', 'app.changes', 'app.network', 'app.journal', 'app.saveSettings', 'app.unlock'],
  ...['hubs.list', 'hubs.preview', 'hubs.members', 'hubs.receipts', 'hubs.receipt', 'hubs.saveProfile'],
  ...['hubs.conflict', 'hubs.follow', 'hubs.giveUp', 'hubs.takeOver'],
]

describe('inside the practice town', () => {
  const answers = townAnswers(town, undefined)

  it('everything about the program and its hubs is open on purpose, or not at all', () => {
    const all = (['app', 'hubs'] as const).flatMap((feature) =>
      Object.entries(contract[feature]).flatMap(([name, one]) =>
        isContractProcedure(one) ? [`${feature}.${name}`] : [],
      ),
    )
    expect(all.filter((name) => !(name in answers)).toSorted()).toEqual(OPEN_INSIDE.toSorted())
  })

  for (const name of [
    'hubs.join',
    'hubs.create',
    'hubs.invite',
    'hubs.offerNearby',
    'hubs.takeNearby',
    'app.showSeed',
    'app.connect',
  ])
    it(`${name} is refused with the way out`, async () => {
      await expect(answers[name]?.({})).rejects.toThrow(/practice\.not-here.*leave the town first/)
    })

  it('settings are those of the real node', async () => {
    expect(await answers['app.settings']?.(undefined)).toBe('app.settings')
  })
})

describe('the door', () => {
  it('of a neighbour leads nowhere', () => {
    expect(() => practiceAnswers(undefined)['practice.enter']?.({ nick: 'x' })).toThrow(/practice\.none/)
  })

  it('is loaded by who asks for it, once, and not by the end of the program', async () => {
    let loads = 0
    const status = { state: 'closed', exists: false, arrived: [], neighbours: [] } as const
    const answer = async () => ({ ...status, arrived: [], neighbours: [] })
    const door = new LazyDoor(async () => {
      loads++
      return { status: answer, enter: answer, leave: answer, reset: answer, shut: async () => undefined }
    })
    await door.shut()
    expect(loads).toBe(0)
    await door.status()
    await door.leave()
    expect(loads).toBe(1)
  })
})

/** Finding trades by words, and putting ended ones away. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { TradeSummary } from '#shared/ipc/agreements.ts'
import { Market } from '../../testing/market.ts'
import type { Townsman } from '../../testing/small-town.ts'
import { agreed, people, sign } from '../../testing/trading.ts'

let town: ReturnType<typeof people>
/** Of Ben with Cy, about a bicycle; another one is about a garden. */
let bike: { negotiation: string; agreement: string }

const listed = (person: Townsman, input: object = {}) => person.call<TradeSummary[]>('agreements.list', input)
const titles = async (person: Townsman, text: string, filter = 'all') =>
  (await listed(person, { text, filter })).map(({ title }) => title).sort()

beforeEach(async () => {
  town = people()
  const { ben, cy } = town
  bike = await agreed(town.town, ben, cy, { title: 'Bike repair', text: 'Both brakes', notes: 'Ring the bell' })
  await agreed(town.town, ben, cy, { title: 'Garten gießen', text: 'Während des Urlaubs' })
  await ben.call('agreements.message', { negotiation: bike.negotiation, text: 'The saddle too, please' })
  await cy.call('agreements.deliver', { agreement: bike.agreement, note: 'Tyres pumped', inPerson: true, files: [] })
  town.town.certify()
})

describe('trades are found by words', () => {
  const rows: [text: string, found: string[]][] = [
    ['', ['Bike repair', 'Garten gießen']],
    ['bike', ['Bike repair']],
    ['BRAKES', ['Bike repair']],
    ['bell', ['Bike repair']],
    ['saddle', ['Bike repair']],
    ['tyres', ['Bike repair']],
    ['wahrend', ['Garten gießen']],
    ['saddle brakes', ['Bike repair']],
    ['saddle urlaub', []],
    ['sad', ['Bike repair']],
    ['sad brakes', []],
    ['cy', ['Bike repair', 'Garten gießen']],
    ['cy bike', ['Bike repair']],
    ['"bike" OR * NEAR(', []],
    ['!?', ['Bike repair', 'Garten gießen']],
  ]
  for (const [text, found] of rows)
    it(`“${text}” finds ${found.join(', ') || 'nothing'}`, async () =>
      expect(await titles(town.ben, text)).toEqual(found))

  it('and only one’s own', async () => expect(await titles(town.ana, 'bike')).toEqual([]))
})

describe('the archive', () => {
  const put = (archived: boolean) => town.ben.call('agreements.archive', { negotiation: bike.negotiation, archived })

  it('takes no trade that goes on', async () => {
    await expect(put(true)).rejects.toMatchObject({ code: 'trade.not-over' })
  })

  it('keeps an ended one out of the list of ended ones, for me alone, until I take it out', async () => {
    await sign(town.ben, { act: 'accept', agreement: bike.agreement })
    town.town.certify()
    await put(true)
    await put(true)
    expect(await titles(town.ben, '', 'done')).toEqual([])
    expect(await titles(town.ben, 'brakes', 'archived')).toEqual(['Bike repair'])
    expect(await titles(town.ben, '')).toEqual(['Bike repair', 'Garten gießen'])
    expect(await titles(town.cy, '', 'done')).toEqual(['Bike repair'])
    await put(false)
    expect(await titles(town.ben, '', 'done')).toEqual(['Bike repair'])
    expect(await titles(town.ben, '', 'archived')).toEqual([])
  })
})

it('what is archived and what is found outlive read models made anew', async () => {
  const market = new Market()
  onTestFinished(() => market.close())
  await market.open('ana', 'ben')
  const { negotiation, agreement } = await market.agreed('ben', 'ana')
  await market.sign('ben', { act: 'release', agreement, amount: '2500' })
  await market.call('ben', 'agreements.archive', { negotiation, archived: true })
  const found = () => market.call<TradeSummary[]>('ben', 'agreements.list', { text: 'bike', filter: 'archived' })
  expect(await found()).toHaveLength(1)
  expect(await market.call('ben', 'node.rebuild', { hub: market.hub })).toMatchObject({ equal: true })
  await market.restart('ben')
  expect(await found()).toHaveLength(1)
})

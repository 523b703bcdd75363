/** Two real windows, two data directories, one trade from offer to receipt (issue, Show 2). */
import { expect, test } from '@playwright/test'
import { startDesktop } from '../harness/desktop.ts'
import { freshPlace } from '../harness/place.ts'
import { settledIn } from '../harness/trade.ts'
import { bothStart, expectDone, steps, type TwoPeople } from '../harness/two-people.ts'

let place: ReturnType<typeof freshPlace>
let people: TwoPeople

test.beforeEach(async () => {
  place = freshPlace()
  people = await bothStart({ ada: place.dir('ada'), ben: place.dir('ben') })
})
test.afterEach(async () => {
  await Promise.all([people.ada.kill(), people.ben.kill()])
  place.remove()
})

test('two people trade from offer to receipt', async () => {
  for (const { name, run } of steps) await test.step(name, () => run(people))
  await test.step('receipts verify, wallets and state roots agree', () => expectDone(people))
  expect([...people.ada.errors, ...people.ben.errors]).toEqual([])
})

for (const whom of ['the one who moved', 'the other one', 'both'] as const) {
  test(`killing ${whom} after every step loses nothing, and the trade finishes`, async () => {
    test.setTimeout(420_000)
    for (const { name, by, run } of steps) {
      await test.step(name, () => run(people))
      await test.step(`kill ${whom}`, () => killAndReturn(whom, by))
    }
    await test.step('receipts verify, wallets and state roots agree', () => expectDone(people))
  })
}

async function killAndReturn(whom: 'the one who moved' | 'the other one' | 'both', by: 'ada' | 'ben'): Promise<void> {
  const other = by === 'ada' ? 'ben' : 'ada'
  const killed = whom === 'both' ? (['ada', 'ben'] as const) : [whom === 'the other one' ? other : by]
  await Promise.all(killed.map((name) => people[name].kill()))
  for (const name of killed) people[name] = await startDesktop(people.dirs[name])
  if ((await people.ben.ask.hubs.list()).length === 0) return
  for (const name of killed) await settledIn(people[name], people.hub)
}

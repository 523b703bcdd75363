/** The bench, what sheets say, and what people are told of, between three real nodes. */
import { afterEach, expect, test } from 'vitest'
import type { Activity } from '#shared/ipc/activity.ts'
import { CourtMarket } from '../../testing/court-market.ts'

let market: CourtMarket
afterEach(() => market.close())

/** What waits for somebody, and what they were told. */
async function told(name: string): Promise<[needs: string[], entries: string[]]> {
  market.lan.settle()
  const { needs, entries } = await market.call<Activity>(name, 'activity.list', {})
  const ours = <T extends { form: string; what: string }>(some: T[]) =>
    some.filter(({ form }) => form === 'case').map(({ what }) => what)
  return [ours(needs), ours(entries).sort()]
}

test('sitting on it locks something, which comes back once no case stands on it; everybody is told what waits for them', async () => {
  market = await new CourtMarket().sit(['cleo'], { panel: 1, rounds: 2 })
  expect(await market.onBench('cleo')).toMatchObject({
    jurors: 1,
    me: { lock: '100', busy: '0', judged: 0, here: true },
  })
  expect(await market.onBench('ana')).not.toHaveProperty('me')
  expect(await market.call('ana', 'court.usual', { hub: market.hub })).toMatchObject({
    fee: '5',
    lock: '25',
    jurors: 1,
  })
  const again = { act: 'court-enrol' as const, hub: market.hub }
  await expect(market.sign('cleo', again)).rejects.toThrow('court.already')
  await expect(market.sign('ana', again)).rejects.toThrow('court.no-lock')
  const { sheet } = await market.sign('cleo', { ...again, lock: '20' })
  expect(sheet.balances).toMatchObject([
    { before: '900', after: '880' },
    { label: 'Locked', before: '100', after: '120' },
  ])
  expect(sheet.worst).toContain('if your finding is far from the ruling')

  await market.file()
  expect(await told('ben')).toEqual([['defend'], ['defend']])
  expect(await told('cleo')).toEqual([[], []])
  await market.bring('ben', { text: 'All of it was there' })
  expect(await told('ben')).toEqual([[], ['defend']])
  expect(await told('ana')).toEqual([[], ['evidence']])

  await market.reaches('voting')
  expect(await told('cleo')).toEqual([['judge'], ['judge']])
  await expect(market.sign('cleo', { act: 'court-retire', hub: market.hub })).rejects.toThrow('court.busy')
  await expect(market.vote('ana', 0)).rejects.toThrow('court.not-a-juror')
  const view = await market.seen('cleo')
  expect(view.payoff.join(' ')).toMatch(/you get about 10 HRS.*lose 25 HRS of your lock.*lose all 50 HRS/)
  expect(view.draw).toMatchObject({ answered: 1, drawable: 1 })
  const voted = await market.vote('cleo', 1000)
  expect(voted.sheet.sentence).toContain('all of what is in dispute for ben')
  await expect(market.vote('cleo', 0)).rejects.toThrow('court.')

  await market.reaches('ruled')
  expect(await told('cleo')).toEqual([[], ['judge']])
  expect(await told('ana')).toEqual([['appeal'], ['appeal', 'evidence']])
  expect(await told('ben')).toEqual([[], ['defend', 'found']])
  const { history } = await market.reaches('closed')
  // Looked at after every batch, nothing was said twice.
  expect(history.map(({ text }) => text)).toEqual([
    'ana brought it to court: it is not as agreed.',
    'ben brought evidence.',
    'The evidence is in. The bench was called: 1 could be drawn.',
    'cleo came to the draw.',
    'Nobody can come any more. The draw waits for the next certified header.',
    'The draw opened among cleo.',
    'cleo was drawn by lot.',
    'cleo voted; the vote is closed.',
    'The panel found: all of what is in dispute for ben.',
    'The case is over: all of what is in dispute for ben. The ledger has carried it out.',
  ])
  expect(await told('cleo')).toEqual([[], ['closed', 'judge']])
  const left = await market.sign('cleo', { act: 'court-retire', hub: market.hub })
  expect(left.sheet.balances).toMatchObject([
    { before: '890', after: '1010' },
    { before: '120', after: '0' },
  ])
  expect(await market.onBench('cleo')).toMatchObject({ jurors: 0 })
}, 60_000)

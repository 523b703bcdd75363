/** Studies between real nodes: data is fetched and checked by its hashes, and a failed replication is shown to everybody for ever. */
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Blob } from '#shared/ipc/notices.ts'
import type { StudySummary, StudyView } from '#shared/ipc/research.ts'
import { Market } from '../../testing/market.ts'
import { sentenceOf } from './view.ts'

async function laboratory() {
  const market = new Market()
  onTestFinished(() => market.close())
  await market.open('ana', 'ben', 'cy')
  const { hub } = market
  const types = await market.call<{ type: string; begins: object }[]>('ana', 'spaces.types', undefined as never)
  const begins = types.find(({ type }) => type === 'scientific')?.begins
  const rules = { ...begins, name: 'Lab', about: '', type: 'scientific', who: { by: 'anybody' }, curators: [] }
  const { id: space } = await market.call<{ id: string }>('ana', 'spaces.found', { hub, rules })
  const upload = (name: string, text: string) => {
    const data = Buffer.from(text).toString('base64')
    return market.call<Blob>(name, 'notices.addBlob', { name: `${name}.csv`, type: 'text/csv', data })
  }
  const data = [await upload('ana', 'height\n1\n2\n')]
  const form = {
    ...{ title: 'Does it rise?', question: 'By the window?', method: 'Two bowls.', result: 'By a fifth.' },
    ...{ licence: 'CC-BY-4.0', data, code: [], cites: [] as object[] },
  }
  const { id: study } = await market.call<{ id: string }>('ana', 'research.publish', { hub, space, form })
  const get = (name: string) => market.call<StudyView>(name, 'research.get', { hub, study })
  const check = (name: string) => market.call<{ state: string }[]>(name, 'research.check', { hub, study, version: 0 })
  const replication = {
    on: [data[0]?.root],
    verdict: 'failed',
    reason: 'It stayed flat',
    data: [],
    code: [],
    result: '',
  }
  const replicate = (name: string, over: object = {}) =>
    market.call<{ id: string }>(name, 'research.replicate', {
      ...{ hub, study, version: 0 },
      form: { ...replication, ...over },
    })
  return { market, hub, space, form, study, get, check, replicate, upload }
}

test('whoever repeats a study has its data first, and what failed is shown to everybody', async () => {
  const { market, hub, study, get, check, replicate } = await laboratory()
  await expect(replicate('ben')).rejects.toMatchObject({ code: 'research.unchecked' })
  const looking = check('ben')
  await vi.waitFor(() => market.carryBlobs('ana', 'ben'))
  expect(await looking).toMatchObject([{ state: 'same' }])
  const { id } = await replicate('ben')
  for (const name of ['ana', 'ben', 'cy']) {
    const { outcome, replications } = await get(name)
    expect(outcome).toMatchObject({
      independent: { confirmed: 0, failed: 1 },
      sentence: '0 of 1 independent replication confirms this. 1 failed.',
    })
    expect(replications).toMatchObject([{ id, verdict: 'failed', reason: 'It stayed flat', by: { nick: 'ben' } }])
  }
  await market.call('ana', 'research.answer', { hub, replication: id, text: 'Which flour?' })
  expect((await get('cy')).replications).toMatchObject([{ verdict: 'failed', answer: { text: 'Which flour?' } }])
  await expect(replicate('ben', { verdict: 'confirmed' })).rejects.toMatchObject({ code: 'research.replicated' })
  expect((await get('ben')).replicated).toBe(true)
  await expect(get('cy')).resolves.toMatchObject({ mine: false, id: study })
})

test('a version takes the place of another, which stays with what came of it; an extension is a citation', async () => {
  const { market, hub, space, form, study, get, replicate, upload } = await laboratory()
  await replicate('ana', { verdict: 'confirmed' })
  await replicate('cy', { on: [], data: [await upload('cy', 'height\n1\n1\n')] })
  const mended = { ...(await upload('ana', 'height\n1\n3\n')), was: form.data[0]?.root }
  const next = { ...form, data: [mended] }
  await market.call('ana', 'research.revise', { hub, study, version: 0, form: next, change: 'A slip in one row' })
  const extending = { ...form, data: [], title: 'By the stove' }
  await market.call('ben', 'research.publish', { hub, space, form: extending, extends: { study, version: 0 } })
  expect(await get('cy')).toMatchObject({
    version: 1,
    failedBefore: 1,
    cited: 1,
    outcome: { sentence: 'Nobody independent has repeated this version yet.' },
    versions: [{ outcome: { independent: { failed: 1 }, tied: { confirmed: 1 } } }, { content: { data: [mended] } }],
    citations: [{ title: 'By the stove', extends: true, by: { nick: 'ben' } }],
  })
  const mine = await market.call<StudySummary[]>('cy', 'research.list', { hub, by: market.dids.ben })
  expect(mine.map(({ title }) => title)).toEqual(['By the stove'])
})

test('what is left out is said before anything is signed', async () => {
  const { market, hub, space, form, study, replicate } = await laboratory()
  const publish = (over: object) =>
    market.call('ben', 'research.publish', { hub, space, form: { ...form, data: [], ...over } })
  await expect(publish({ title: ' ' })).rejects.toMatchObject({ code: 'research.unsaid' })
  await expect(replicate('ana', { reason: ' ' })).rejects.toMatchObject({ code: 'research.no-reason' })
  const revision = { hub, study, version: 0, form, change: '' }
  await expect(market.call('ana', 'research.revise', revision)).rejects.toMatchObject({ code: 'research.no-change' })
  await expect(market.call('ben', 'research.check', { hub, study, version: 7 })).rejects.toMatchObject({
    code: 'research.unknown',
  })
})

test('the sentence counts what did not confirm', () => {
  expect(sentenceOf({ confirmed: 2, failed: 1, inconclusive: 1 })).toBe(
    '2 of 4 independent replications confirm this. 1 failed. 1 came to no result.',
  )
})

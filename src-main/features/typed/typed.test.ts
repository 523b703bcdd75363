/** What is being typed, at a real node: it outlives a restart, lies sealed, and one text never costs another of today. */
import { expect, onTestFinished, test } from 'vitest'
import { Market } from '../../testing/market.ts'

async function atHome() {
  const market = new Market()
  onTestFinished(() => market.close())
  await market.open('ana', 'ben')
  const keep = (key: string, text: string) => market.call('ana', 'typed.keep', { key, text })
  const get = async (key: string, who = 'ana') => (await market.call<{ text?: string }>(who, 'typed.get', { key })).text
  return { market, keep, get }
}

test('a text is there after a restart, until it is dropped', async () => {
  const { market, keep, get } = await atHome()
  expect(await get('study/new')).toBeUndefined()
  await keep('study/new', 'Why bread rises')
  await keep('study/new', 'Why bread rises 🍞')
  await market.restart('ana')
  expect(await get('study/new')).toBe('Why bread rises 🍞')
  expect(await get('study/new', 'ben')).toBeUndefined()
  const lies = market.lan.get('ana').engine.parts.store.meta.get('typed/study/new')
  expect(lies).toContain('"box"')
  expect(lies).not.toContain('bread')
  await keep('study/new', '')
  expect(await get('study/new')).toBeUndefined()
})

test('of more than three hundred the one touched longest ago makes room', async () => {
  const { market, keep, get } = await atHome()
  for (let n = 0; n < 300; n++) {
    market.pass(1000)
    await keep(`case/${n}`, `text ${n}`)
  }
  market.pass(1000)
  await keep('case/0', 'again')
  await keep('case/new', 'one more')
  expect(await get('case/0')).toBe('again')
  expect(await get('case/1')).toBeUndefined()
  expect(await get('case/2')).toBe('text 2')
  expect(await get('case/new')).toBe('one more')
})

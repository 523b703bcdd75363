/** The page that is printed: what stands on it, and that nobody's words become anything else than words. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Paper } from '../../../ports/person.ts'
import { Market } from '../../../testing/market.ts'

const EVIL = '</p><script>alert(1)</script><img src=x onerror="alert(2)">'
let market: Market
let paper: Paper
let negotiation: string
let agreement: string

beforeAll(async () => {
  market = await new Market().open('ana', 'ben')
  const terms = { title: `Repair <b>'${'"'}&`, text: EVIL, notes: EVIL }
  ;({ negotiation, agreement } = await market.agreed('ben', 'ana', terms))
  paper = (await market.lan.get('ben').call('acts.paper', { negotiation })) as Paper
}, 60_000)
afterAll(() => market.close())

it('says who, what, the terms and what happened, and how it stands', () => {
  for (const part of ['Parties', 'Description', 'Terms', 'What happened', 'Outcome', market.hub, agreement])
    expect(paper.body).toContain(part)
  expect(paper.body).toContain('25.00 HRS')
  expect(paper.body).toContain('both have signed: the agreement stands')
  expect(paper.body).toContain('it lapses, and nobody owes anything')
})

it('carries the fingerprint of the bundle, on the page and at the foot of every sheet', async () => {
  const { fingerprint } = await market.call<{ fingerprint: string }>('ana', 'agreements.bundle', { negotiation })
  expect(paper.body).toContain(fingerprint)
  expect(paper.foot).toContain(fingerprint)
})

it('whatever people write stays text', () => {
  const whole = paper.title + paper.body + paper.foot
  const tags = new Set([...whole.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag))
  expect(tags).toEqual(new Set(['h1', 'h2', 'p', 'table', 'tr', 'th', 'td']))
  expect(whole.match(/<[^>]*\son\w+=/)).toBeNull()
  expect(paper.body).toContain('&#60;script&#62;')
})

import { describe, expect, it } from 'vitest'
import type { TradeState } from '#shared/ipc/agreements.ts'
import { type Step, stepAt, targetOf } from './steps.ts'

const notice = 'aa'
const trade = (state: TradeState, needsMe = false) => ({ negotiation: 'bb', state, needsMe })

describe('the guided trade', () => {
  const rows: [Step, string, ReturnType<typeof trade> | undefined][] = [
    ['board', '/wallet', undefined],
    ['find', '/board', undefined],
    ['propose', '/notice/aa', undefined],
    ['board', '/notice/cc', undefined],
    ['sign', '/propose/aa', undefined],
    ['answer', '/trades/bb', trade('offered')],
    ['agree', '/trades/bb', trade('offered', true)],
    ['open', '/board', trade('offered')],
    ['fund', '/trades/bb', trade('agreed', true)],
    ['work', '/trades/bb', trade('funded')],
    ['open', '/trades', trade('delivered', true)],
    ['accept', '/trades/bb', trade('delivered', true)],
    ['done', '/ledger', trade('settled')],
    ['other', '/board', trade('refunded')],
    ['other', '/trades/bb', trade('declined')],
  ]
  for (const [step, path, of] of rows)
    it(`${of?.state ?? 'no trade'} at ${path}: ${step}`, () => expect(stepAt({ path, notice, trade: of })).toBe(step))

  it('points at a control wherever something is to be done, and at none while waiting', () => {
    const pointed = rows.filter(([step, path, of]) => targetOf(step, { path, notice, trade: of }) !== undefined)
    expect(new Set(pointed.map(([step]) => step))).toEqual(
      new Set(['board', 'find', 'propose', 'sign', 'open', 'agree', 'fund', 'accept']),
    )
  })
})

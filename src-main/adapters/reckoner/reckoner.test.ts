import { expect, it } from 'vitest'
import type { Words } from '#shared/core/trust/book.ts'
import { ThreadReckoner } from './index.ts'

const NOTHING: Words = { ratings: [], lines: [] }
const lines = (line: number): Words => ({ ...NOTHING, lines: [{ from: 'ana', to: 'ben', line }] })
const question = { kind: 'trust', me: 'ana', did: 'ben', settled: [] } as const

function told(reckoner: ThreadReckoner, line: number): ThreadReckoner {
  reckoner.tell('hub', NOTHING, 'first')
  reckoner.tell('hub', lines(line), 'more')
  reckoner.tell('hub', NOTHING, 'last')
  return reckoner
}

it('answers by what was told last, whole, whatever was broken off before', async () => {
  const reckoner = told(new ThreadReckoner(), 300)
  expect(await reckoner.ask('hub', question)).toMatchObject({ stood: 300 })
  reckoner.tell('hub', lines(7), 'first')
  expect(await reckoner.ask('hub', question)).toMatchObject({ stood: 300 })
  expect(await told(reckoner, 5).ask('hub', question)).toMatchObject({ stood: 5 })
})

it('breaks off with the reason, says that all is forgotten, and begins anew', async () => {
  const reckoner = told(new ThreadReckoner(), 300)
  await expect(Promise.all([reckoner.ask('hub', question), reckoner.ask('elsewhere', question)])).rejects.toThrow(
    'before its words were told',
  )
  expect(reckoner.life).toBe(1)
  expect(await told(reckoner, 5).ask('hub', question)).toMatchObject({ stood: 5 })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { CONTRACT_WORDS } from './contract-words.ts'
import { MANDATE_WORDS } from './mandate-words.ts'

const RULES = path.resolve(import.meta.dirname, '../../src-shared/core/contracts')

const words: [string, RegExp, Record<string, string>][] = [
  ['contract', /(?<=')contract\.[a-z-]+(?=')/g, CONTRACT_WORDS],
  ['mandate', /(?<=')mandate\.[a-z-]+(?=')/g, MANDATE_WORDS],
]

it.each(words)('every refusal of the rules has words, and no words are left over: %s', (_, pattern, known) => {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const codes = files.flatMap((name) => readFileSync(path.join(RULES, name), 'utf8').match(pattern) ?? [])
  // Of the node's own, before anything is signed.
  const kinds = new Set([
    'contract.open',
    'contract.fund',
    'contract.deliver',
    'contract.accept',
    'contract.stop',
    'contract.ask',
    'contract.attest',
    'contract.dispute',
    'contract.rule',
  ])
  expect([...new Set(codes)].filter((code) => !kinds.has(code)).sort()).toEqual(Object.keys(known).sort())
})

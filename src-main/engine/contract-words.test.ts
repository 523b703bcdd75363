import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { CONTRACT_WORDS } from './contract-words.ts'
import { COURT_WORDS } from './court-words.ts'
import { MANDATE_WORDS } from './mandate-words.ts'
import { POOL_WORDS } from './pool-words.ts'
import { RATING_WORDS } from './rating-words.ts'
import { RESEARCH_WORDS } from './research-words.ts'

const RULES = path.resolve(import.meta.dirname, '../../src-shared/core')

const words: [string, string, RegExp, Record<string, string>][] = [
  ['contract', 'contracts', /(?<=')contract\.[a-z-]+(?=')/g, { ...CONTRACT_WORDS, ...COURT_WORDS }],
  ['mandate', 'contracts', /(?<=')mandate\.[a-z-]+(?=')/g, MANDATE_WORDS],
  ['pool', 'pools', /(?<=')pool\.[a-z-]+(?=')/g, POOL_WORDS],
  ['research', 'research', /(?<=')research\.[a-z-]+(?=')/g, RESEARCH_WORDS],
  ['rating', 'reputation', /(?<=')rating\.[a-z-]+(?=')/g, RATING_WORDS],
]

it.each(words)(
  'every refusal of the rules has words, and no words are left over: %s',
  (kind, folder, pattern, known) => {
    const rules = path.join(RULES, folder)
    const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    )
    const codes = files.flatMap((name) => readFileSync(path.join(rules, name), 'utf8').match(pattern) ?? [])
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
    const told = Object.keys(known).filter((code) => code.startsWith(`${kind}.`))
    expect([...new Set(codes)].filter((code) => !kinds.has(code)).sort()).toEqual(told.sort())
  },
)

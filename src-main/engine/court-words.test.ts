import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { refusalWords } from './refusal-words.ts'

const CORE = path.resolve(import.meta.dirname, '../../src-shared/core')
const files = [
  ...readdirSync(path.join(CORE, 'disputes'))
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => `disputes/${file}`),
  'contracts/court.ts',
]
const codes = files.flatMap((file) => [
  ...(readFileSync(path.join(CORE, file), 'utf8').match(/'(?:court|contract)\.[a-z-]+'/g) ?? []),
])

it.each([...new Set(codes)])('%s has words that say what happened', (quoted) => {
  expect(refusalWords(quoted.slice(1, -1))).not.toContain(quoted.slice(1, -1))
})
it('codes were found', () => expect(codes.length).toBeGreaterThan(20))

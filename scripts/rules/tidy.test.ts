/** Style rules as tests (STYLE.md, habit 10): banned calls with their replacement, sizes as a ratchet that only goes down. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { execFileSync } from 'node:child_process'
import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { ROOT, sourceFiles } from './graph.ts'
import ratchet from './ratchet.json' with { type: 'json' }

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const files = sourceFiles(['src-shared', 'src-main', 'src-renderer', 'bench', 'e2e', 'scripts'], /\.(ts|tsx|mjs)$/)
const product = files.filter((file) => file.startsWith('src-'))
const pureCore = product.filter((file) => file.startsWith('src-shared/core/') && !file.endsWith('.test.ts'))
const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

const BANNED_IN_CORE: [RegExp, string][] = [
  [/\bDate\b/, 'time is an input (kernel/instant.ts)'],
  [/\bMath\.random\b/, 'randomness is an input'],
  [/\bIntl\b|\btoLocale/, 'formatting must be the same everywhere'],
  [/\bset(Timeout|Interval|Immediate)\b/, 'the core returns intentions'],
  [/\bprocess\b|\bperformance\b|\bBuffer\b|\bglobalThis\b/, 'no world in the core'],
  [/\basync\b|\bawait\b|\bPromise\b/, 'decisions are synchronous'],
]
const BANNED_ANYWHERE: [RegExp, string][] = [
  [/\bas any\b|:\s*any\b/, 'give it a type'],
  [/@ts-(ignore|nocheck)/, 'mend the type'],
  [/NODE_ENV\s*===?\s*'test'/, 'tests run what people run'],
  [/\b(FIXME|XXX|HACK)\b/, 'mend it or write an issue'],
]

function breaches(where: readonly string[], rules: readonly [RegExp, string][]): string[] {
  return where.flatMap((file) => {
    const source = withoutComments(read(file))
    return rules.filter(([pattern]) => pattern.test(source)).map(([pattern, why]) => `${file}: ${pattern} — ${why}`)
  })
}

function longestFunction(file: string): number {
  const source = read(file)
  let longest = 0
  const lines = (node: { start: number; end: number }) => source.slice(node.start, node.end).split('\n').length
  const measure = (node: { start: number; end: number }) => {
    longest = Math.max(longest, lines(node))
  }
  new Visitor({ FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure }).visit(parseSync(file, source).program)
  return longest
}

describe('tidy', () => {
  it('the core has no clock, chance, world or waiting', () => expect(breaches(pureCore, BANNED_IN_CORE)).toEqual([]))
  it('nothing is waved through', () => expect(breaches(product, BANNED_ANYWHERE)).toEqual([]))
  it('files are named after what they hold', () =>
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|manager|common|misc)\.(ts|tsx|mjs)$/.test(file))).toEqual([]))

  it('files stay small', () => {
    const long = product.filter((file) => !file.includes('.test.') && read(file).split('\n').length > 400)
    expect(long.length).toBeLessThanOrEqual(ratchet.filesOver400)
  })
  it('functions stay small', () => {
    const long = product.filter((file) => !file.includes('.test.') && longestFunction(file) > 70)
    expect(long, long.join('\n')).toHaveLength(ratchet.functionsOver70)
  })
})

describe('what is committed', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((file) => existsSync(path.join(ROOT, file)) && /\.(ts|tsx|mjs|js|json|ya?ml|md|css|html|npmrc)$/.test(file))
  it('carries no download address in the lockfile', () => expect(read('package-lock.json')).not.toMatch(/"resolved"/))
  it('names no path of somebody’s machine', () => {
    const home = new RegExp(['/(root|home)/[a-z]', '/work/'].join('|'))
    expect(tracked.filter((file) => file !== 'package-lock.json' && !file.endsWith('tidy.test.ts') && home.test(read(file)))).toEqual([])
  })
})

/** Style rules as tests (STYLE.md, habit 10): banned calls with their replacement, sizes as a ratchet that only goes down. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { ROOT, sourceFiles } from './graph.ts'
import ratchet from './ratchet.json' with { type: 'json' }

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const files = sourceFiles(['src-shared', 'src-main', 'src-renderer', 'bench', 'e2e', 'scripts'], /\.(ts|tsx|mjs)$/)
const product = files.filter((file) => file.startsWith('src-'))
const pureCore = product.filter((file) => file.startsWith('src-shared/core/') && !file.endsWith('.test.ts'))
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

const BANNED_IN_CORE: [RegExp, string][] = [
  [/\bDate\b/, 'time is an input (kernel/instant.ts)'],
  [/\bMath\.random\b/, 'randomness is an input'],
  [/\bIntl\b|\btoLocale/, 'formatting must be the same everywhere'],
  [/\bset(Timeout|Interval|Immediate)\b/, 'the core returns intentions'],
  [/\bprocess\b|\bperformance\b|\bBuffer\b|\bglobalThis\b/, 'no world in the core'],
  [/\basync\b|\bawait\b|\bPromise\b/, 'decisions are synchronous'],
]
const BANNED_IN_CODE: [RegExp, string][] = [
  [/\bas any\b|:\s*any\b/, 'give it a type'],
  [/NODE_ENV\s*===?\s*'test'/, 'tests run what people run'],
]
/** These live in comments, so comments are read too. */
const BANNED_IN_TEXT: [RegExp, string][] = [
  [/@ts-(ignore|nocheck)/, 'mend the type'],
  [/\b(FIXME|XXX|HACK)\b/, 'mend it or write an issue'],
]

const broken = (source: string, rules: readonly [RegExp, string][]): string[] =>
  rules.filter(([pattern]) => pattern.test(source)).map(([pattern, why]) => `${pattern} — ${why}`)
const brokenInCode = (source: string, rules: readonly [RegExp, string][]): string[] =>
  broken(withoutComments(source), rules)
/** Every breach with its file; this file alone spells the banned words. */
const breaches = (where: readonly string[], check: (source: string) => string[]): string[] =>
  where
    .filter((file) => !file.endsWith('tidy.test.ts'))
    .flatMap((file) => check(read(file)).map((breach) => `${file}: ${breach}`))

function longestFunction(file: string): number {
  const source = read(file)
  let longest = 0
  const lines = (node: { start: number; end: number }) => source.slice(node.start, node.end).split('\n').length
  const measure = (node: { start: number; end: number }) => {
    longest = Math.max(longest, lines(node))
  }
  new Visitor({ FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure }).visit(
    parseSync(file, source).program,
  )
  return longest
}

describe('tidy', () => {
  it('the core has no clock, chance, world or waiting', () =>
    expect(breaches(pureCore, (source) => brokenInCode(source, BANNED_IN_CORE))).toEqual([]))
  it('nothing is waved through', () => {
    expect(breaches(product, (source) => brokenInCode(source, BANNED_IN_CODE))).toEqual([])
    expect(breaches(files, (source) => broken(source, BANNED_IN_TEXT))).toEqual([])
  })
  it.each(['// FIXME later', '/* XXX */ let b', '// @ts-ignore\nlet c'])('catches a planted %j', (source) =>
    expect(broken(source, BANNED_IN_TEXT)).toHaveLength(1),
  )
  it.each(['new Date()', 'Math.random()', 'setTimeout(f)', 'process.env', 'await x'])(
    'catches a planted %j in the core',
    (source) => expect(brokenInCode(source, BANNED_IN_CORE)).toHaveLength(1),
  )
  it('files are named after what they hold', () =>
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|manager|common|misc)\.(ts|tsx|mjs)$/.test(file))).toEqual([]))

  it('files stay small', () => {
    // A translation is as long as its English and the plural forms of its language make it.
    const own = product.filter(
      (file) => !file.includes('.test.') && !/^src-renderer\/.*\/(de|es|fr|ar)(\.\w+)?\.ts$/.test(file),
    )
    const long = own.filter((file) => read(file).split('\n').length > 400)
    expect(long.length).toBeLessThanOrEqual(ratchet.filesOver400)
  })
  it('functions stay small', () => {
    const long = product.filter((file) => !file.includes('.test.') && longestFunction(file) > 70)
    expect(long, long.join('\n')).toHaveLength(ratchet.functionsOver70)
  })
})

/** Every text file of the project, with or without git: generated folders left out. */
function projectTexts(): string[] {
  const generated = new Set(['node_modules', 'out', 'dist', 'native', 'test-results', '.git'])
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles([entry.name], /./) : [entry.name]))
    .filter((file) => !/\.(png|ico|icns|jpe?g|webp|woff2?|node|tsbuildinfo)$/.test(file))
}

describe('what is committed', () => {
  const texts = projectTexts()
  const holding = (pattern: RegExp): string[] => texts.filter((file) => pattern.test(read(file)))

  it('carries no download address in the lockfile', () => expect(read('package-lock.json')).not.toMatch(/"resolved"/))
  it('names no package registry', () => expect(holding(/\bregistry\.[a-z0-9-]+\.[a-z]{2,}|_auth[T]oken/)).toEqual([]))
  it('names no path of somebody’s machine', () =>
    expect(holding(/(^|[\s'"`(=:])\/(root|home|work)\/[\w.]{2}/m)).toEqual([]))
})

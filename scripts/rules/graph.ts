/** The project's import graph, read with oxc (TypeScript 7 has no JS API). */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'
import type { Import } from './imports.ts'

export const ROOT = path.resolve(import.meta.dirname, '../..')
const SOURCES = ['src-shared', 'src-main', 'src-renderer']
const ALIASES: [string, string][] = [
  ['#shared/', 'src-shared/'],
  ['#main/', 'src-main/'],
  ['#ui/', 'src-renderer/'],
]

/** Source files under the given top-level folders, relative to the root. */
export function sourceFiles(folders: readonly string[] = SOURCES, pattern = /\.tsx?$/): string[] {
  const found: string[] = []
  const walk = (dir: string): void => {
    for (const name of readdirSync(path.join(ROOT, dir))) {
      const file = `${dir}/${name}`
      if (statSync(path.join(ROOT, file)).isDirectory()) walk(file)
      else if (pattern.test(name)) found.push(file)
    }
  }
  for (const folder of folders) walk(folder)
  return found
}

function resolve(from: string, specifier: string): string {
  const alias = ALIASES.find(([prefix]) => specifier.startsWith(prefix))
  if (alias) return alias[1] + specifier.slice(alias[0].length)
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier
}

/** Imports of one file as its source says them. */
export function importsOf(from: string, source: string): Import[] {
  const { module } = parseSync(from, source)
  const statics = module.staticImports.map((statement) => ({
    from,
    to: resolve(from, statement.moduleRequest.value),
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }))
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest ? [{ from, to: resolve(from, entry.moduleRequest.value), typeOnly: entry.isType }] : [],
    ),
  )
  const dynamic = [...source.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map(([, to]) => ({
    from,
    to: resolve(from, to as string),
    typeOnly: false,
    dynamic: true,
  }))
  return [...statics, ...reexports, ...dynamic]
}

export const projectImports = (): Import[] =>
  sourceFiles().flatMap((file) => importsOf(file, readFileSync(path.join(ROOT, file), 'utf8')))

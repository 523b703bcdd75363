/** The design card: the packages and the top-level files that were promised. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { ROOT } from './graph.ts'

const PACKAGES = ['electron', 'react', 'zustand', '@tanstack/react-query', 'libp2p', 'better-sqlite3', 'typescript']
const TOP = [
  'package.json',
  'electron-builder.yml',
  'tsconfig.json',
  'src-main',
  'src-renderer',
  'src-shared',
  'e2e',
  'assets',
  'docs',
  'bench',
  'scripts',
  'LICENSE',
  'README.md',
]

describe('the design card', () => {
  const named = { ...manifest.dependencies, ...manifest.devDependencies }
  for (const name of PACKAGES) it(`stands on ${name}`, () => expect(Object.keys(named)).toContain(name))
  for (const name of TOP) it(`has ${name} at the top`, () => expect(existsSync(path.join(ROOT, name))).toBe(true))
  it('is MIT', () => expect(manifest.license).toBe('MIT'))
  it('pins every version', () =>
    expect(Object.values(named).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]))
  it('bundles everything but native packages', () =>
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3', 'sodium-native']))
})

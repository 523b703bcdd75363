import { describe, expect, it } from 'vitest'
import { importsOf, projectImports } from './graph.ts'
import { findBreaches, findCycles } from './imports.ts'

describe('who may import whom', () => {
  it('holds in the project', () => expect(findBreaches(projectImports())).toEqual([]))
  it('has no import cycles', () => expect(findCycles(projectImports())).toEqual([]))

  const planted: [string, string, string][] = [
    ['src-shared/core/ledger/x.ts', '#main/engine/engine.ts', 'core imports only'],
    ['src-shared/core/ledger/x.ts', 'node:fs', 'core imports only'],
    ['src-shared/core/ledger/x.ts', '../agreements/rules.ts', 'uses only those before'],
    ['src-shared/wire/x.ts', '#ui/app/main.ts', 'shared imports nothing'],
    ['src-main/adapters/sqlite/x.ts', '../libp2p/index.ts', 'adapters never import'],
    ['src-main/features/notices/x.ts', '../../adapters/sqlite/store.ts', 'through ports'],
    ['src-main/node/x.ts', 'electron', 'know Electron'],
    ['src-renderer/features/board/x.tsx', '#main/engine/engine.ts', 'only over the contract'],
    ['src-renderer/features/board/x.tsx', '@orpc/client', 'through bridge'],
    ['src-main/features/notices/x.ts', 'node:fs', 'through ports'],
    ['src-main/features/notices/x.ts', 'better-sqlite3', 'through ports'],
    ['src-main/ports/x.ts', '../adapters/sqlite/store.ts', 'ports know nothing'],
    ['src-main/engine/x.ts', '../testing/small-town.ts', 'only tests use testing'],
    ['src-shared/core/loose.ts', 'node:fs', 'core imports only'],
    ['src-shared/core/ledger/x.ts', '../surprise/x.ts', 'has its place'],
    ['src-shared/ipc/x.ts', 'node:fs', 'pure packages'],
    ['src-renderer/features/board/x.tsx', '#shared/wire/ratings.ts', 'no schemas along'],
  ]
  for (const [from, to, rule] of planted)
    it(`catches ${from} → ${to}`, () => {
      const breaches = findBreaches(importsOf(from, `import { a } from '${to}'`))
      expect(breaches.join('\n')).toContain(rule)
    })

  it('catches a breach by import()', () => {
    const source = "export const later = () => import('@orpc/client')"
    expect(findBreaches(importsOf('src-renderer/features/board/x.tsx', source)).join()).toContain('through bridge')
  })

  it('catches a cycle', () => {
    const edge = (from: string, to: string) => ({ from: `src-main/${from}`, to: `src-main/${to}`, typeOnly: false })
    expect(findCycles([edge('a.ts', 'b.ts'), edge('b.ts', 'c.ts'), edge('c.ts', 'a.ts')])).toHaveLength(1)
  })
})

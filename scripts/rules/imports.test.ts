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
    ['src-shared/wire/x.ts', '#ui/app/main.tsx', 'shared imports nothing'],
    ['src-main/adapters/sqlite/x.ts', '../libp2p/index.ts', 'adapters never import'],
    ['src-main/features/notices/x.ts', '../../adapters/sqlite/store.ts', 'through ports'],
    ['src-main/node/x.ts', 'electron', 'know Electron'],
    ['src-renderer/features/board/x.tsx', '#main/engine/engine.ts', 'only over the contract'],
    ['src-renderer/features/board/x.tsx', '@orpc/client', 'through bridge'],
  ]
  for (const [from, to, rule] of planted)
    it(`catches ${from} → ${to}`, () => {
      const breaches = findBreaches(importsOf(from, `import { a } from '${to}'`))
      expect(breaches.join('\n')).toContain(rule)
    })

  it('catches a cycle', () => {
    const edge = (from: string, to: string) => ({ from: `src-main/${from}`, to: `src-main/${to}`, typeOnly: false })
    expect(findCycles([edge('a.ts', 'b.ts'), edge('b.ts', 'c.ts'), edge('c.ts', 'a.ts')])).toHaveLength(1)
  })
})

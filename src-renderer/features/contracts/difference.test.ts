import { describe, expect, it } from 'vitest'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { form } from './contracts.fixture.ts'
import { courtForm } from './court.ts'
import { differencesOf } from './difference.ts'
import { type Saying, toldOf } from './facts.ts'
import { commitmentOf } from './form.ts'

const say: Saying = {
  name: (did) => did.slice(-3),
  amount: (units, token) => `${units} ${token}`,
  span: (ms) => `${ms / 86_400_000} d`,
  units: (count, unit) => `${count} ${unit}`,
  percent: (share) => `${share / 10} %`,
  word: (word) => word,
  kind: (kind) => kind,
  gate: (kind) => kind,
}
const told = (one: ContractForm) => toldOf(one, say)
const [first, second, third] = form().commitments as [never, never, never]
const part = (one: object, change: object) => ({ ...one, ...change }) as never
const ROWS: readonly (readonly [string, ContractForm, readonly unknown[]])[] = [
  ['nothing', form(), []],
  [
    'the title',
    form({ title: 'A wall' }),
    [{ kind: 'changed', rows: [{ field: 'title', before: 'A mural', after: 'A wall' }] }],
  ],
  [
    'arbiters where there were none',
    form({ dispute: { arbiters: ['did:key:zCyd'], quorum: 1, within: 86_400_000, otherwise: 500 } }),
    [
      {
        kind: 'changed',
        rows: [
          { field: 'arbiters', before: '', after: 'Cyd (1)' },
          { field: 'arbitersWithin', before: '', after: '1 d' },
          { field: 'otherwise', before: '', after: '50 %' },
        ],
      },
    ],
  ],
  [
    'a panel drawn by lot where nobody ruled',
    form({ dispute: courtForm({ token: { code: 'OAK' }, fee: '100', lock: '500' }) }),
    [
      {
        kind: 'changed',
        rows: [
          ['panel', '3'],
          ['rounds', '3'],
          ['fee', '100 OAK'],
          ['lock', '500 OAK'],
          ['loss', '50 %'],
          ['hops', '1'],
          ['evidence', '2 d'],
          ['draw', '1 d'],
          ['vote', '2 d'],
          ['open', '1 d'],
          ['appeal', '2 d'],
          ['otherwise', '50 %'],
        ].map(([field, after]) => ({ field, before: '', after })),
      },
    ],
  ],
  [
    'one payment',
    form({ commitments: [first, part(second, { pay: [] }), third] }),
    [{ kind: 'changed', title: 'First version', rows: [{ field: 'pay', before: '1000 OAK: Ana → Ben', after: '' }] }],
  ],
  [
    'a new name at the same place',
    form({ commitments: [first, part(second, { title: 'Draft' }), third] }),
    [
      { kind: 'changed', title: 'Draft', rows: [{ field: 'what', before: 'First version', after: 'Draft' }] },
      { kind: 'changed', title: 'Final work', rows: [{ field: 'after', before: 'First version', after: 'Draft' }] },
    ],
  ],
]

describe('what two versions say differently', () => {
  it.each(ROWS)('%s', (_, after, changes) => expect(differencesOf(told(form()), told(after))).toEqual(changes))

  it('knows a commitment by its title wherever it stands', () => {
    const changes = differencesOf(told(form()), told(form({ commitments: [third, first, second] })))
    expect(changes.map(({ kind }) => kind)).not.toContain('added')
  })

  it('names what is new and what was taken out', () => {
    const more = form({ commitments: [first, second, third, commitmentOf(0, 1, { title: 'Paint' })] })
    expect(differencesOf(told(form()), told(more)).map(({ kind, title }) => [kind, title])).toEqual([
      ['added', 'Paint'],
    ])
    expect(differencesOf(told(more), told(form())).map(({ kind, title }) => [kind, title])).toEqual([
      ['removed', 'Paint'],
    ])
  })
})

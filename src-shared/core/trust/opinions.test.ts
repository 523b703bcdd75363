import { describe, expect, it } from 'vitest'
import { type Line, type Opinion, opinionEdges } from './opinions.ts'

type Given = [lines: [string, string, number][], ratings: [string, string, number][], settled: string[]]
const edges = ([lines, ratings, settled]: Given) =>
  opinionEdges(
    lines.map(([from, to, line]): Line => ({ from, to, line })),
    ratings.map(([from, to, score]): Opinion => ({ from, to, score })),
    'me',
    settled,
  )
    .map(({ from, to, weight }) => `${from} ${to} ${weight}`)
    .sort()

describe('edges of trust come from', () => {
  const rows: [string, Given, string[]][] = [
    [
      'lines, by the largest of whoever gave them',
      [
        [
          ['a', 'b', 200],
          ['a', 'c', 50],
          ['b', 'c', 3],
        ],
        [],
        [],
      ],
      ['a b 10', 'a c 2.5', 'b c 10'],
    ],
    [
      'ratings, bad ones too',
      [
        [],
        [
          ['a', 'b', 5],
          ['b', 'a', -10],
        ],
        [],
      ],
      ['a b 5', 'b a -10'],
    ],
    ['both, added up', [[['a', 'b', 7]], [['a', 'b', -10]], []], ['a b 0']],
    ['my own trades, where I said nothing', [[], [['me', 'b', -5]], ['b', 'c', 'me']], ['me b -5', 'me c 1']],
    ['a line that was taken back never', [[['a', 'b', 0]], [], []], []],
  ]
  it.each(rows)('%s', (_, given, expected) => expect(edges(given)).toEqual(expected))
})

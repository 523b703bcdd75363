import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { coloursOf, contrast, type Look } from './tokens.ts'

const root = path.join(import.meta.dirname, '../..')
const css = readFileSync(path.join(root, 'src-renderer/ui/theme.css'), 'utf8')
const doc = readFileSync(path.join(root, 'docs/DESIGN-SYSTEM.md'), 'utf8')
const LOOKS: readonly Look[] = ['light', 'dark']

const SURFACES = ['paper', 'raised', 'sunk']
/** Ink on what it stands on. WCAG 1.4.3 for text, 1.4.11 for edges of controls and the ring of the focus. */
const TEXT: readonly [string, readonly string[]][] = [
  ...['ink', 'ink-soft', 'ink-faint', 'primary', 'primary-strong', 'amber', 'good', 'danger'].map(
    (ink): [string, string[]] => [ink, SURFACES],
  ),
  ['on-primary', ['primary', 'primary-strong']],
  ['on-danger', ['danger', 'danger-strong']],
  ...['primary', 'amber', 'good', 'danger'].map((tone): [string, string[]] => [tone, [`${tone}-soft`]]),
  ...['primary', 'amber', 'good', 'danger'].map((tone): [string, string[]] => ['ink-soft', [`${tone}-soft`]]),
  ['ink', ['mark']],
]
const EDGES: readonly [string, readonly string[]][] = [
  ['line-strong', SURFACES],
  ['primary', SURFACES],
]

describe.each(LOOKS)('in the %s look', (look) => {
  const colours = coloursOf(css, look)
  const faint = (pairs: typeof TEXT, least: number) =>
    pairs.flatMap(([ink, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colours.get(ink) ?? '', colours.get(ground) ?? '')
        return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`]
      }),
    )
  it('every text colour can be read on everything it stands on', () => expect(faint(TEXT, 4.5)).toEqual([]))
  it('edges of controls and the ring of the focus can be seen', () => expect(faint(EDGES, 3)).toEqual([]))
  it('every pair is of tokens that there are', () => {
    const named = [...TEXT, ...EDGES].flatMap(([ink, grounds]) => [ink, ...grounds])
    expect(named.filter((name) => !colours.has(name))).toEqual([])
  })
})

it('both looks have the same colours', () =>
  expect([...coloursOf(css, 'dark').keys()]).toEqual([...coloursOf(css, 'light').keys()]))

it('the page of the design system names every colour', () =>
  expect([...coloursOf(css, 'light').keys()].filter((name) => !doc.includes(`\`${name}\``))).toEqual([]))

it('contrast is as the standard reckons it', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#123456', '#123456')).toBe(1)
})

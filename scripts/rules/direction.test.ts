/** The window runs both ways: places are named by start and end, arrows turn with the page, dates and numbers follow the language. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, sourceFiles } from './graph.ts'

const SIDED = '(?:m[lr]|p[lr]|left|right|rounded-[tb]?[lr]|border-[lr]|scroll-[mp][lr]|space-x|divide-x|translate-x)'
const RULES: readonly [RegExp, string][] = [
  [
    new RegExp(`(?<=["'\`\\s:!])-?${SIDED}-(?:\\d|\\[|px|auto|full|none|sm|md|lg|xl)`),
    'say ms, me, ps, pe, start, end, -s, -e',
  ],
  [
    /(?<=["'`\s:!])(?:(?:text|float|clear)-(?:left|right)|rounded-[tb]?[lr]|border-[lr])(?=["'`\s])/,
    'say start, end, -s, -e',
  ],
  [
    /(?<=["'`\s:!])(?:bg-(?:linear|gradient)-to-[tb]?[lr]|origin-(?:top-|bottom-)?(?:left|right))(?=["'`\s])/,
    'turn it with rtl:',
  ],
  [
    /<(?:Arrow|Chevrons?|MoveHorizontal|CornerDown|CornerUp|SendHorizontal|LogIn|LogOut)(?:Left|Right)?\b(?=[A-Z]?)(?![^>]*(?:rtl:|Up|Down))[^>]*>/,
    'turn it with rtl:',
  ],
  [/(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)/, 'say inline-start and inline-end'],
  [/new Intl\.\w+\((?!localeOf\()/, 'say localeOf(language) (ui/locale.ts)'],
]
/** Works out plural forms, which no digits are in. */
const ELSEWHERE = new Set(['src-renderer/app/languages/gather.ts'])

const broken = (source: string): string[] =>
  RULES.flatMap(([pattern, why]) => {
    const [found] = pattern.exec(source) ?? []
    return found === undefined ? [] : [`${found}: ${why}`]
  })

describe('left and right', () => {
  it('are nowhere in the window', () => {
    const files = sourceFiles(['src-renderer'], /\.(ts|tsx|css)$/).filter(
      (file) => !/\.(test|fixture)\./.test(file) && !ELSEWHERE.has(file),
    )
    expect(files.length).toBeGreaterThan(300)
    const found = files.flatMap((file) =>
      broken(readFileSync(path.join(ROOT, file), 'utf8')).map((one) => `${file}: ${one}`),
    )
    expect(found).toEqual([])
  })
  it.each([
    '<p className="ml-2">',
    '<p className="sm:-mr-[3px]">',
    `cx('rounded-tl-md')`,
    '<td className="text-left">',
    '<b className="border-l">',
    '<i className="bg-linear-to-r">',
    '<ArrowRight aria-hidden className="size-4" />',
    '<LogOut />',
    'a { margin-left: 1px }',
    'new Intl.NumberFormat(i18n.language)',
  ])('are caught in %s', (source) => expect(broken(source)).toHaveLength(1))
  it.each([
    '<p className="ms-2 text-start border-s">',
    '<ArrowRight className="rtl:rotate-180" />',
    '<ChevronDown aria-hidden />',
    'what is left over, right now',
    '<rect className="origin-top" />',
  ])('are not seen in %s', (source) => expect(broken(source)).toEqual([]))
})

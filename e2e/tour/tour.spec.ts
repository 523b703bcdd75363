/**
 * `npm run tour`: every screen in both themes, two sizes and both directions, gathered in docs/tour. On the way axe reads each screen in both
 * themes, and whatever can be pressed on it is measured.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { axeFindings } from '../harness/axe.ts'
import { misfits } from '../harness/looks.ts'
import { ROOT } from '../harness/place.ts'
import { smallTargets } from '../harness/targets.ts'
import { test } from '../harness/test.ts'
import { contactSheet } from './contact-sheet.ts'
import { SCREENS } from './screens.ts'
import { LOOKS, type Look, nameOf, type Walk, wear, withWalk } from './walk.ts'

const OUT = path.join(ROOT, 'docs/tour')
const SHOTS = path.join(ROOT, 'test-results/tour')
/** Opening it begins the town, which leads away from the screen: it comes last, and is only looked at. */
const LEADS_AWAY = '/practice'
const ROUTES = [...Object.keys(SCREENS).filter((route) => route !== LEADS_AWAY), LEADS_AWAY]

/** Two buttons too small to stand so close, in a corner of their own. */
const PLANTED = `for (const end of [0, 12]) {
  const one = document.createElement('button')
  one.style = 'position:fixed;z-index:99;width:10px;height:10px;padding:0;top:200px;inset-inline-end:' + (300 + end) + 'px'
  document.body.append(one)
}`

const fileOf = (look: Look, route: string): string =>
  path.join(SHOTS, nameOf(look), `${route.slice(1).replaceAll(/[/$]+/g, '-')}.png`)

/** What is wrong with a screen as it is worn, in words. */
async function faults({ desktop: { page } }: Walk, look: Look, route: string): Promise<string[]> {
  if (route === LEADS_AWAY) return []
  return [
    ...(await misfits(page)),
    ...(look.dir === 'ltr' && look.width === 1440 ? await axeFindings(page) : []),
    ...(look.theme === 'light' ? await smallTargets(page) : []),
  ].map((fault) => `${route} ${nameOf(look)}: ${fault}`)
}

const readme = (): string => `# Every screen

Taken by \`npm run tour\` from the app itself, in a small hub of three people on a Monday morning. On the way axe reads every screen in both
themes, and everything that can be pressed is measured (WCAG 2.5.8).

In rows of six: ${ROUTES.map((route) => `\`${route}\``).join(', ')}.

${LOOKS.map((look) => `## ${nameOf(look)}\n![Every screen, ${look.width} × ${look.height}, ${look.theme}, ${look.dir === 'rtl' ? 'right to left' : 'left to right'}](${nameOf(look)}.jpg)`).join('\n\n')}
`

test('a tour of every screen', async ({ place }) => {
  test.setTimeout(1_200_000)
  await withWalk(place.dir, async (walk) => {
    const found: string[] = []
    for (const route of ROUTES) {
      await walk.open(route)
      for (const look of LOOKS) {
        await wear(walk.desktop.page, look)
        await walk.desktop.page.screenshot({ path: fileOf(look, route), animations: 'disabled' })
        found.push(...(await faults(walk, look, route)))
      }
    }
    mkdirSync(OUT, { recursive: true })
    for (const look of LOOKS) {
      const files = ROUTES.map((route) => fileOf(look, route))
      await contactSheet(walk.desktop.app, files, path.join(OUT, `${nameOf(look)}.jpg`))
    }
    writeFileSync(path.join(OUT, 'README.md'), readme())
    writeFileSync(path.join(SHOTS, 'faults.txt'), found.join('\n'))
    expect(found).toEqual([])
    await walk.desktop.page.evaluate(PLANTED)
    expect(await smallTargets(walk.desktop.page), 'what measures can find something').toHaveLength(2)
    expect(walk.desktop.errors).toEqual([])
  })
})

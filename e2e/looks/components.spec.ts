/**
 * Every component as a picture, in both looks and from right to left, held against the pictures in this folder. They are of one runtime with
 * one set of fonts, named in `pictures/made-with.json`; elsewhere the comparison is left out, and says so. `npm run gallery -- --update` takes them anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, _electron as electron, expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import gallery from '../../scripts/design/gallery.vite.ts'
import { axeFindings } from '../harness/axe.ts'
import { usualEnvironment } from '../harness/environment.ts'
import { settled } from '../harness/looks.ts'
import { electronRuntime, ROOT } from '../harness/place.ts'

const MADE_WITH = path.join(import.meta.dirname, 'pictures/made-with.json')
const SHELVES = ['Actions', 'Fields', 'Messages', 'Facts', 'Figures', 'Lists', 'Overlays'] as const
const LOOKS = [
  ['light', 'ltr'],
  ['dark', 'ltr'],
  ['light', 'rtl'],
] as const
/** A picture may differ by the edge of a letter, and by no more. */
const SAME = { maxDiffPixels: 12, threshold: 0.15, animations: 'disabled', caret: 'hide' } as const

let app: ElectronApplication
let page: Page

test.beforeAll(async () => {
  await build({ ...gallery, configFile: false })
  const runtime = await electronRuntime()
  app = await electron.launch({
    executablePath: runtime.path,
    args: [
      '--force-device-scale-factor=1',
      path.join(import.meta.dirname, 'frame'),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      path.join(ROOT, 'test-results/gallery'),
    ],
    env: { ...usualEnvironment(), ...runtime.env },
  })
  page = await app.firstWindow()
  await page.setViewportSize({ width: 1000, height: 1200 })
  await page.getByRole('heading', { name: 'Components' }).waitFor()
})
test.afterAll(() => app?.close())

// Written as text: this project's own code has no page globals outside the renderer.
const WIDTHS = `['serif', 'sans', 'mono'].map((kind) => {
  const line = Object.assign(document.createElement('span'), { className: 'font-' + kind, textContent: 'Kind Market 0123456789 äßçø' })
  document.body.append(line)
  const { width } = line.getBoundingClientRect()
  line.remove()
  return Math.round(width * 100)
}).join(' ')`

/** The runtime, and how wide its fonts set a line. */
async function madeWith(): Promise<object> {
  const version = await app.evaluate(() => process.versions.electron)
  return { electron: version, fonts: await page.evaluate<string>(WIDTHS) }
}

function known(): unknown {
  try {
    return JSON.parse(readFileSync(MADE_WITH, 'utf8'))
  } catch {
    return undefined
  }
}

async function see(look: (typeof LOOKS)[number]): Promise<void> {
  for (const name of look) await page.getByRole('radio', { name: name }).check({ force: true })
  await page.mouse.move(0, 0)
  await settled(page)
}

test('components look as they did', async () => {
  test.setTimeout(120_000)
  const here = await madeWith()
  if (test.info().config.updateSnapshots === 'all') {
    mkdirSync(path.dirname(MADE_WITH), { recursive: true })
    writeFileSync(MADE_WITH, `${JSON.stringify(here, null, 2)}\n`)
  } else
    test.skip(
      JSON.stringify(known()) !== JSON.stringify(here),
      `the pictures are of ${JSON.stringify(known())}, this is ${JSON.stringify(here)}`,
    )
  for (const look of LOOKS) {
    await see(look)
    for (const name of SHELVES)
      await expect
        .soft(page.locator(`[data-shelf=${name}]`))
        .toHaveScreenshot(`${name.toLowerCase()}-${look.join('-')}.png`, SAME)
  }
  await see(['light', 'ltr'])
  await page.getByRole('button', { name: 'Open a dialog' }).click()
  await settled(page)
  await expect.soft(page).toHaveScreenshot('dialog.png', SAME)
})

test('no component breaks a rule of access, in either look or direction', async () => {
  await page.reload()
  for (const look of LOOKS) {
    await see(look)
    expect(await axeFindings(page), look.join(' ')).toEqual([])
  }
})

/** Takes the pictures of the README and the guide from the running app: `npm run pictures`. Not part of `npm test`. */
import path from 'node:path'
import { type Page, test } from '@playwright/test'
import type { DesktopApp } from '../harness/desktop.ts'
import { freshPlace, ROOT } from '../harness/place.ts'
import { bothStart, steps, type TwoPeople } from '../harness/two-people.ts'
import { goTo } from '../harness/window.ts'

const OUT = path.join(ROOT, 'docs/pictures')
const DAY = 86_400_000

type Posted = [
  'offer' | 'need',
  'skill' | 'work' | 'thing' | 'knowledge' | 'compute' | 'favour',
  string,
  string,
  number | string,
  string,
]
const NOTICES: Posted[] = [
  [
    'offer',
    'skill',
    'German conversation, one hour',
    'Relaxed talk over tea, any level. Bring a topic or a text you like.',
    10,
    'Old Town',
  ],
  [
    'offer',
    'thing',
    'Apple crates, five of them',
    'Solid, stackable, from last autumn. To be fetched.',
    'honey or plum jam',
    'Hillside',
  ],
  ['need', 'work', 'Logo for our repair café', 'Two colours, also as a stamp. A sketch first, please.', 45, 'Oakfield'],
  [
    'offer',
    'knowledge',
    'Field notes on 40 local mosses',
    'Photographs, places, keys. CC BY; questions welcome.',
    6,
    'Mill Lane',
  ],
  ['offer', 'compute', 'Overnight rendering, 8 cores', 'Blender or ffmpeg jobs, results by breakfast.', 20, 'online'],
  [
    'need',
    'favour',
    'Somebody to water tomatoes in August',
    'Ten minutes every second evening for two weeks.',
    'tomatoes, of course',
    'Garden Row',
  ],
]

async function postAll({ ask }: DesktopApp, hub: string, from: number, to: number): Promise<void> {
  for (const [purpose, category, title, text, value, place] of NOTICES.slice(from, to)) {
    const price =
      typeof value === 'number'
        ? ({
            kind: 'tokens',
            token: (await ask.hubs.list())[0]?.token.code ?? '',
            amount: String(value * 100),
            per: 'piece',
          } as const)
        : ({ kind: 'barter', wants: value } as const)
    const form = {
      purpose,
      category,
      title,
      text,
      price,
      quantity: 1,
      unit: 'piece',
      place,
      expires: Date.now() + 20 * DAY,
    }
    await ask.notices.publish({ hub, form })
  }
}

async function theme(people: TwoPeople, name: 'light' | 'dark'): Promise<void> {
  for (const { ask, page } of [people.ada, people.ben]) {
    await ask.app.saveSettings({ theme: name })
    await page.waitForTimeout(400)
  }
}

async function size({ app, page }: DesktopApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w as number, h as number),
    [width, height],
  )
  await page.waitForTimeout(300)
}

/** What a page shows by itself: news in the corner would cover some of it. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const news of await page.getByRole('button', { name: 'Dismiss' }).all()) await news.click()
  await page.screenshot({ path: path.join(OUT, `${name}.png`), animations: 'disabled' })
}

test('pictures of the main screens', async () => {
  test.setTimeout(300_000)
  const place = freshPlace()
  const people = await bothStart({ ada: place.dir('ada'), ben: place.dir('ben') })
  await size(people.ben, 1440, 900)
  await theme(people, 'light').catch(() => undefined)
  await shoot(people.ben.page, 'welcome')
  const at = (name: string) => steps.findIndex((step) => step.name.startsWith(name))
  for (const step of steps.slice(0, at('Ben finds'))) await step.run(people)
  await postAll(people.ada, people.hub, 0, 4)
  await postAll(people.ben, people.hub, 4, 6)
  await theme(people, 'light')
  await goTo(people.ben.page, 'Board')
  await people.ben.page.waitForTimeout(800)
  await shoot(people.ben.page, 'board')
  for (const step of steps.slice(at('Ben finds'), at('Ben reads'))) await step.run(people)
  await people.ben.page.waitForTimeout(500)
  await shoot(people.ada.page, 'trade-provider')
  await goTo(people.ben.page, 'My trades')
  await people.ben.page.waitForTimeout(500)
  await shoot(people.ben.page, 'my-trades')
  await people.ben.page.goBack()
  for (const step of steps.slice(at('Ben reads'))) await step.run(people)
  await people.ben.page.waitForTimeout(1500)
  await shoot(people.ben.page, 'trade')
  for (const name of ['Wallet', 'Ledger', 'Rules', 'Favours', 'Carry', 'People', 'Settings'] as const) {
    await goTo(people.ben.page, name)
    await people.ben.page.waitForTimeout(500)
    await shoot(people.ben.page, name.toLowerCase())
  }
  await people.ben.page.locator('#page').evaluate((page) => page.scrollTo({ top: page.scrollHeight }))
  await shoot(people.ben.page, 'settings-end')
  await theme(people, 'dark')
  await goTo(people.ben.page, 'Board')
  await people.ben.page.getByLabel('Search offers and needs').fill('')
  await size(people.ben, 1024, 700)
  for (const name of ['Board', 'My trades', 'Wallet', 'Ledger', 'Rules', 'People'] as const) {
    await goTo(people.ben.page, name)
    await people.ben.page.waitForTimeout(500)
    await shoot(people.ben.page, `${name.toLowerCase().replace(' ', '-')}-dark`)
  }
  await people.ada.kill()
  await people.ben.kill()
  place.remove()
})

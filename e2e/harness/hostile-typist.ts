/** Somebody who types and follows payloads (payloads.ts): every text field of every screen, and links from outside. */
import { expect, type Locator, type Page } from '@playwright/test'
import { type Counts, run, walk } from './hostile-reader.ts'
import type { Written } from './hostile-writer.ts'
import type { PackagedApp } from './packaged.ts'
import type { Payload } from './payloads.ts'

const FIELDS = 'input:not([type]), input[type=text], input[type=search], input[type=password], textarea'
/** Each starts a second process. */
const LINKS_FROM_OUTSIDE = 3
/** One command line, and what a process may be given. */
const ARGUMENT = /^[^\u0000]{1,4000}$/

interface Form {
  hash: string
  /** Presses that bring the fields forth. */
  open?: readonly (string | RegExp)[]
}

/** Types a share of the corpus into every field; `counts` says into how many fields and how often. */
export async function typeEverywhere(
  { page }: PackagedApp,
  { notices, trades }: Written,
  corpus: readonly Payload[],
  counts: Counts,
): Promise<void> {
  const { negotiation = '' } = trades[1] ?? {}
  const forms: Form[] = [
    { hash: '#/board', open: ['Filters'] },
    { hash: '#/post' },
    { hash: '#/people' },
    { hash: '#/settings' },
    { hash: '#/ledger' },
    { hash: `#/propose/${notices[0]?.id}` },
    { hash: `#/trades/${negotiation}` },
    { hash: `#/trades/${negotiation}`, open: ['Propose other terms'] },
    { hash: `#/trades/${negotiation}`, open: ['Decline'] },
    { hash: '#/welcome', open: ['Start a hub'] },
    { hash: '#/welcome', open: ['Join a hub'] },
  ]
  const share = Math.max(4, Math.floor(corpus.length / 100))
  let fields = 0
  let typed = 0
  for (const { hash, open = [] } of forms) {
    // By way of another page: a form that is shown already would stay as it was left.
    expect(await walk(page, [{ hash: '#/wallet', heading: 'Wallet' }])).toEqual([])
    await run(page, `location.hash = '${hash}'`)
    for (const name of open) await page.getByRole('button', { name }).first().click({ timeout: 10_000 })
    await page
      .locator(FIELDS)
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => undefined)
    for (const field of await page.locator(FIELDS).all()) {
      if (!(await field.isEditable())) continue
      const texts = Array.from({ length: share }, (_, at) => corpus[(typed + at) % corpus.length]?.text ?? '')
      await typeInto(field, texts)
      fields += 1
      typed += share
    }
    await page.keyboard.press('Escape')
  }
  counts.set('fields typed into', fields)
  counts.set('typed', typed)
}

/** Each text takes the place of the one before, as if pasted over it. */
async function typeInto(field: Locator, texts: readonly string[]): Promise<void> {
  for (const text of texts) await field.fill(text)
}

/** Links as the operating system hands them over, and the routes they become. */
export async function openLinks(app: PackagedApp, corpus: readonly Payload[], counts: Counts): Promise<void> {
  const { page } = app
  const links = corpus.map(({ text }) => `kind:${text}`)
  for (const link of links.filter((one) => ARGUMENT.test(one)).slice(0, LINKS_FROM_OUTSIDE)) {
    await app.open(link)
    await expect.poll(() => joinOf(page)).toBe(onOneLine(link))
  }
  const routes = links.slice(0, Math.ceil(corpus.length / 50))
  for (const link of routes) {
    await run(page, `location.hash = '#/welcome?join=' + encodeURIComponent(${JSON.stringify(JSON.stringify(link))})`)
    await expect.poll(() => joinOf(page)).toBe(onOneLine(link))
  }
  counts.set('links', LINKS_FROM_OUTSIDE + routes.length)
}

/** Line breaks have no place in the field of a link. */
const onOneLine = (link: string): string => link.replaceAll(/[\r\n]/g, '')
/** The link that the join page holds. */
const joinOf = (page: Page): Promise<string> => page.getByRole('textbox', { name: 'Invite link' }).inputValue()

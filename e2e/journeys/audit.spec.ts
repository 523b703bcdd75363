/** A trade that ended, taken away: its bundle checked by another process, its paper compared with it, its deadline in a calendar; then it is put away. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { pdfText } from '../harness/pdf.ts'
import { freshPlace, ROOT } from '../harness/place.ts'
import { join, reach, SOON, termsFor } from '../harness/trade.ts'
import { openTrade, signMove } from '../harness/trade-window.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const ANSWER = { timeout: 30_000 }
const TITLE = 'Bicycle repair'

let place: ReturnType<typeof freshPlace>
let ada: DesktopApp
let ben: HeadlessNode
let hub: string

test.beforeEach(async () => {
  place = freshPlace()
  ada = await startDesktop(place.dir('ada'))
  await introduce(ada, 'Ada')
  ben = await startHeadless(place.dir('ben'), 'Ben')
  await startHub(ada, 'Oakfield')
  hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  await join(ada, ben, hub)
})
test.afterEach(async () => {
  await Promise.all([ada.kill(), ben.kill()])
  place.remove()
})

/** Presses what saves a file, and waits until it is there. */
async function saved(press: () => Promise<unknown>): Promise<string> {
  const folder = place.dir('saved')
  mkdirSync(folder, { recursive: true })
  const named = ada.app.evaluate(
    ({ session }, to) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_event, item) => {
          const file = `${to}/${item.getFilename()}`
          item.setSavePath(file)
          item.once('done', () => resolve(file))
        })
      }),
    folder,
  )
  await press()
  return named
}

/** Content lines of a calendar, unfolded (RFC 5545, 3.1). */
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').replaceAll('\r\n ', '').split('\r\n')

/** As a stranger would: another process, in a folder of its own. */
function check(file: string): {
  status: number | null
  said: { ok: boolean; about: { fingerprint: string; outcome: string } }
} {
  const cwd = place.dir('stranger')
  mkdirSync(cwd, { recursive: true })
  const node = path.join(ROOT, 'node_modules/.bin/node')
  const { status, stdout } = spawnSync(node, [path.join(ROOT, 'out/main/check.js'), file, '--json'], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  return { status, said: JSON.parse(stdout) }
}

async function offered(): Promise<string> {
  const { did } = (await ada.ask.app.status()).identity
  await ben.act({
    act: 'propose',
    terms: termsFor(hub, did ?? '', { text: 'True both wheels, an efficient official finish.' }),
  })
  await reach(ada.ask, 'offered')
  await openTrade(ada, TITLE)
  await signMove(ada, 'Agree and sign')
  const { agreement = '' } = await reach(ada.ask, 'funded')
  return agreement
}

test('a trade is proven to strangers, printed, noted in a calendar, found, and put away', async () => {
  const agreement = await offered()
  const { page } = ada
  const shots = process.env.KIND_SHOTS
  const shoot = (name: string) =>
    shots === undefined
      ? Promise.resolve()
      : inEveryLook(ada, (look) => page.screenshot({ path: path.join(shots, `${name}-${look}.png`) }))

  await test.step('the running deadline as a calendar', async () => {
    const file = await saved(() => page.getByRole('button', { name: 'Deadline for my calendar' }).click(ANSWER))
    const lines = linesOf(file)
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines).toContain(`UID:${agreement}.funded@kind-market`)
    const due = (await ada.ask.agreements.list({ hub }))[0]?.outlook.deadline ?? 0
    const stamp = `${new Date(due).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
    expect(lines).toContain(`DTSTART:${stamp}`)
    await goTo(page, 'My trades')
    await shoot('trades')
    const all = await saved(() => page.getByRole('button', { name: 'Deadlines for my calendar' }).click(ANSWER))
    expect(linesOf(all)).toContain(`UID:${agreement}.funded@kind-market`)
  })

  await test.step('the trade ends', async () => {
    await ada.ask.agreements.deliver({ agreement, note: 'Both wheels are true.', inPerson: true, files: [] })
    await reach(ben.ask, 'delivered')
    await ben.act({ act: 'accept', agreement })
    await reach(ada.ask, 'settled')
    await expect.poll(async () => (await ada.ask.hubs.receipts({ hub }))[0]?.signedBy.length, SOON).toBe(2)
    await openTrade(ada, TITLE)
  })

  const fingerprint =
    await test.step('its bundle holds for a stranger, and no more when a byte of it changes', async () => {
      await page.getByRole('button', { name: 'Audit bundle' }).click()
      const dialog = page.getByRole('dialog')
      await shoot('bundle-asked')
      await dialog.getByRole('button', { name: 'Make the bundle' }).click()
      await expect(dialog.getByText(/checks made, and all of them hold/)).toBeVisible(ANSWER)
      await shoot('bundle-made')
      const file = await saved(() => dialog.getByRole('button', { name: /^Save agreement-/ }).click())
      const { status, said } = check(file)
      expect([status, said.ok]).toEqual([0, true])
      expect(said.about.outcome).toMatch(/^settled: 12\.00 \w+ paid$/)
      const bytes = readFileSync(file)
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
      writeFileSync(`${file}.bent`, bytes)
      expect(check(`${file}.bent`).status).toBe(1)
      await dialog.getByRole('button', { name: 'Close' }).last().click()
      return said.about.fingerprint
    })

  await test.step('paper says the same fingerprint, of either side', async () => {
    await page.getByRole('button', { name: 'PDF to print' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make the PDF' }).click()
    const file = await saved(() => dialog.getByRole('button', { name: /^Save agreement-/ }).click(ANSWER))
    const pdf = readFileSync(file)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const text = pdfText(pdf).replaceAll(/\s/g, '')
    // Letter by letter: where two are drawn as one, whoever copies a fingerprint copies another.
    expect(text).toContain('efficientofficialfinish')
    expect(text).toContain(agreement)
    const printed = [...text.matchAll(/Fingerprint([0-9a-f]{64})/g)].map(([, one]) => one)
    expect(printed).toEqual(Array(printed.length).fill(fingerprint))
    // In the text, and at the foot of each sheet.
    expect(printed.length).toBeGreaterThanOrEqual(2)
    expect(text).toContain('Trueboth')
    if (shots !== undefined) writeFileSync(path.join(shots, 'paper.pdf'), pdf)
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    const { negotiation } = (await ben.ask.agreements.list({}))[0] ?? { negotiation: '' }
    expect((await ben.ask.agreements.bundle({ negotiation })).fingerprint).toBe(fingerprint)
    expect(existsSync(file)).toBe(true)
  })

  await test.step('it is put away, found again by a word, and taken out', async () => {
    await shoot('trade-ended')
    await page.getByRole('button', { name: 'Put into the archive' }).click()
    await expect(page.getByRole('button', { name: 'Take out of the archive' })).toBeVisible(ANSWER)
    await goTo(page, 'My trades')
    const heading = page.getByRole('heading', { level: 3, name: TITLE })
    await page.getByRole('radio', { name: 'Ended' }).check()
    await expect(heading).toBeHidden(ANSWER)
    await page.getByRole('radio', { name: 'All' }).check()
    await page.getByRole('searchbox', { name: 'Find a trade' }).fill('whee')
    await expect(heading).toBeVisible(ANSWER)
    await shoot('found')
    await page.getByRole('searchbox', { name: 'Find a trade' }).fill('nothing of that kind')
    await expect(page.getByText('No trade is found by these words')).toBeVisible(ANSWER)
    await shoot('nothing-found')
    await page.getByRole('searchbox', { name: 'Find a trade' }).fill('')
    await page.getByRole('radio', { name: 'Archive' }).check()
    await heading.getByRole('link').click(ANSWER)
    await page.getByRole('button', { name: 'Take out of the archive' }).click()
    await expect(page.getByRole('button', { name: 'Put into the archive' })).toBeVisible(ANSWER)
  })
  expect(ada.errors).toEqual([])
})

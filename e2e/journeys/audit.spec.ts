/** A trade that ended, taken away: its bundle checked by another process, its paper compared with it, its deadline in a calendar; then it is put away. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { actOn, contractOf, openContract } from '../harness/contract-window.ts'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { pdfText } from '../harness/pdf.ts'
import { freshPlace, ROOT } from '../harness/place.ts'
import { saved as savedBy } from '../harness/saved.ts'
import { signDuring } from '../harness/sheet.ts'
import { contractFor, join, reach, SOON, termsFor } from '../harness/trade.ts'
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

const saved = (press: () => Promise<unknown>): Promise<string> => savedBy(ada, place.dir('saved'), press)

/** Content lines of a calendar, unfolded (RFC 5545, 3.1). */
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').replaceAll('\r\n ', '').split('\r\n')

/** As a stranger would: another process, in a folder of its own. */
function check(file: string): {
  status: number | null
  said: { ok: boolean; about: { fingerprint: string; outcome: string; results: string[] } }
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

const shots = process.env.KIND_SHOTS
const shoot = (name: string): Promise<void> =>
  shots === undefined
    ? Promise.resolve()
    : inEveryLook(ada, (look) => ada.page.screenshot({ path: path.join(shots, `${name}-${look}.png`) }))

/** The bundle of the agreement on screen, checked by a stranger; with a byte of it changed it must not hold. */
async function provenBundle(): Promise<ReturnType<typeof check>['said']['about']> {
  await ada.page.getByRole('button', { name: 'Audit bundle' }).click(ANSWER)
  const dialog = ada.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the bundle' }).click()
  await expect(dialog.getByText(/checks made, and all of them hold/)).toBeVisible(ANSWER)
  await shoot('bundle-made')
  const file = await saved(() => dialog.getByRole('button', { name: /^Save agreement-/ }).click())
  const { status, said } = check(file)
  expect([status, said.ok]).toEqual([0, true])
  const bytes = readFileSync(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
  writeFileSync(`${file}.bent`, bytes)
  expect(check(`${file}.bent`).status).toBe(1)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  return said.about
}

/** The paper of the agreement on screen, without its spaces. It has to carry this fingerprint and no other. */
async function printedText(fingerprint: string): Promise<string> {
  await ada.page.getByRole('button', { name: 'PDF to print' }).click()
  const dialog = ada.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the PDF' }).click()
  const pdf = readFileSync(await saved(() => dialog.getByRole('button', { name: /^Save agreement-/ }).click(ANSWER)))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  if (shots !== undefined) writeFileSync(path.join(shots, `paper-${fingerprint.slice(0, 8)}.pdf`), pdf)
  const text = pdfText(pdf).replaceAll(/\s/g, '')
  const printed = [...text.matchAll(/Fingerprint([0-9a-f]{64})/g)].map(([, one]) => one)
  expect(printed).toEqual(Array(printed.length).fill(fingerprint))
  // In the text, and at the foot of each sheet.
  expect(printed.length).toBeGreaterThanOrEqual(2)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  return text
}

test('a trade is proven to strangers, printed, noted in a calendar, found, and put away', async () => {
  const agreement = await offered()
  const { page } = ada

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

  const { fingerprint, outcome } = await test.step(
    'its bundle holds for a stranger, and no more when a byte of it changes',
    provenBundle,
  )
  expect(outcome).toMatch(/^settled: 12\.00 \w+ paid$/)

  await test.step('paper says the same fingerprint, of either side', async () => {
    const text = await printedText(fingerprint)
    // Letter by letter: where two are drawn as one, whoever copies a fingerprint copies another.
    expect(text).toContain('efficientofficialfinish')
    expect(text).toContain(agreement)
    expect(text).toContain('Trueboth')
    const { negotiation } = (await ben.ask.agreements.list({}))[0] ?? { negotiation: '' }
    expect((await ben.ask.agreements.bundle({ negotiation })).fingerprint).toBe(fingerprint)
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

test('an agreement of several commitments is proven to strangers, printed, noted in a calendar, and its receipt saved', async () => {
  const { page } = ada
  const token = (await ada.ask.hubs.list())[0]?.token.code ?? ''
  const did = (await ada.ask.app.status()).identity.did ?? ''
  const { commitments, ...terms } = contractFor(hub, did, ben.did)
  const [wheels] = commitments
  if (!wheels) throw new Error('a form without a commitment')
  const pay = wheels.pay.map((payment) => ({ ...payment, token }))
  const form = {
    ...terms,
    commitments: [
      { ...wheels, pay },
      { ...wheels, pay, title: 'An efficient light' },
    ],
  }

  const { agreement = '' } = await ben.act({ act: 'contract-propose', form })
  await expect.poll(async () => (await contractOf(ada))?.phase, SOON).toBe('offered')
  await openContract(ada, TITLE)
  await signDuring(ada, () => page.getByRole('button', { name: 'Agree and sign' }).click(ANSWER))
  await expect.poll(async () => (await contractOf(ada))?.phase, SOON).toBe('running')

  await test.step('both running deadlines as a calendar', async () => {
    const lines = linesOf(
      await saved(() => page.getByRole('button', { name: 'Deadlines for my calendar' }).click(ANSWER)),
    )
    const dues = (await contractOf(ada))?.deadlines ?? []
    expect(dues).toHaveLength(2)
    for (const [at, { at: due }] of dues.entries()) {
      expect(lines).toContain(`UID:${agreement}.${at}.open@kind-market`)
      expect(lines).toContain(`DTSTART:${new Date(due).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`)
    }
    await shoot('contract-running')
  })

  await test.step('one commitment is kept, the other given up', async () => {
    const done = { agreement, commitment: 0, units: 1 }
    await ben.ask.contracts.deliver({ ...done, note: 'Both wheels are true.', inPerson: true, files: [] })
    await expect(actOn(page, 0, 'Accept')).toBeVisible(ANSWER)
    await signDuring(ada, () => actOn(page, 0, 'Accept').click(ANSWER))
    await expect.poll(async () => (await contractOf(ben))?.commitments[0]?.phase, SOON).toBe('kept')
    await ben.act({ act: 'contract-stop', agreement, commitment: 1 })
    await expect.poll(async () => (await contractOf(ada))?.receipt?.signed.length, SOON).toBe(2)
  })

  const { fingerprint, outcome, results } = await test.step('its bundle holds for a stranger', provenBundle)
  expect(outcome).toBe('ended: 1 kept, 1 broken')
  expect(results.join('\n')).toContain(`${ben.did} has received 12.00 ${token} from ${did}`)

  await test.step('paper says the same fingerprint, and what became of each commitment', async () => {
    const text = await printedText(fingerprint)
    for (const said of ['efficientlight', 'Commitment2:', `Benhasreceived12.00${token}fromAda`, agreement])
      expect(text).toContain(said)
    const { negotiation = '' } = (await contractOf(ben)) ?? {}
    expect((await ben.ask.agreements.bundle({ negotiation })).fingerprint).toBe(fingerprint)
  })

  await test.step('the receipt is verified, saved, and counts for both', async () => {
    await page.getByRole('region', { name: 'Receipt' }).getByRole('button', { name: 'Verify' }).click(ANSWER)
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Every check passed on this computer.')).toBeVisible(ANSWER)
    await shoot('contract-receipt')
    const file = await saved(() => dialog.getByRole('button', { name: 'Save as a file' }).click())
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ receipt: { v: 2, agreement } })
    const credential = await saved(async () => {
      await dialog.getByRole('button', { name: 'As a credential' }).click()
      await dialog.getByRole('menuitem', { name: 'For Ben to show' }).click()
    })
    const { credentialSubject } = JSON.parse(readFileSync(credential, 'utf8')) as { credentialSubject: { id: string } }
    expect(credentialSubject.id).toBe(ben.did)
    expect(await ben.ask.credentials.check({ credential: readFileSync(credential, 'utf8') })).toMatchObject({
      kind: 'trade-receipt',
      by: 'party',
      issuer: did,
      agreement,
    })
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    expect(await ada.ask.hubs.members({ hub })).toMatchObject([{ settled: 1 }, { settled: 1, withMe: 1 }])
    await shoot('contract-ended')
    await goTo(page, 'People')
    await page.getByRole('link', { name: /Ben/ }).first().click(ANSWER)
    await expect(page.getByText('1 of 2 kept')).toBeVisible(ANSWER)
    await shoot('contract-person')
  })
  expect(ada.errors).toEqual([])
})

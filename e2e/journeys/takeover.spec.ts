/**
 * A hub whose founder is gone for good: its members have said who takes over after a silence, the window tells when it is time, and with enough
 * of them the same ledger goes on; the founder's computer, found again, follows.
 */
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { inEveryLook } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { createHub, expectSameLedger, join, SOON, settledIn } from '../harness/trade.ts'
import { goTo, introduce, joinHub } from '../harness/window.ts'

/** The shortest that rules may say. */
const SILENCE_MS = 60_000
const AFTER_SILENCE = { timeout: 2 * SILENCE_MS }

test('members take over a hub that has fallen silent', async ({ openDesktop, place }, info) => {
  test.setTimeout(300_000)
  const ada = await openDesktop('ada')
  const founder = await startHeadless(place.dir('dee'), 'Dee')
  const ben = await startHeadless(place.dir('ben'), 'Ben')
  let found: HeadlessNode | undefined
  try {
    const hub = await createHub(founder)
    await join(founder, ben, hub)
    await introduce(ada, 'Ada')
    const { link } = await founder.ask.hubs.invite({ hub, uses: 5, days: 1 })
    await joinHub(ada, link, (await founder.ask.hubs.list())[0]?.name ?? '')
    await settledIn(ada, hub)
    const me = (await ada.ask.hubs.members({ hub })).find((one) => one.me)?.did ?? ''
    const { page } = ada

    // The form offers spans that a person would choose; what is signed here is as short as a test can wait for.
    await goTo(page, 'Rules')
    const signers = page.getByRole('region', { name: 'Who signs the ledger' })
    await expect(signers).toContainText('nobody may take over')
    await page.getByRole('button', { name: 'Propose a change' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('What to change').selectOption('recovery')
    await form.getByRole('checkbox', { name: 'Ada' }).check()
    await form.getByRole('checkbox', { name: 'Ben' }).check()
    await expect(form).toContainText(
      'When nothing was certified for 30 days, any 2 of 2 members may take over together',
    )
    await expect(form).toContainText('Those who may take over: Ada, Ben.')
    await inEveryLook(ada, (look) => page.screenshot({ path: info.outputPath(`form-${look}.png`) }))
    await form.getByRole('button', { name: 'Cancel' }).click()

    const recovery = { members: [me, ben.did], quorum: 'majority' as const, silence: SILENCE_MS }
    const title = 'If Dee is gone'
    await ben.act({ act: 'propose-rules', hub, title, reason: 'Laptops drown.', policy: { recovery } })
    const card = page.getByRole('region', { name: title })
    await expect(card).toBeVisible(SOON)
    const proposal = (await ben.ask.governance.proposals({ hub }))[0]?.id ?? ''
    await expect.poll(async () => (await founder.ask.governance.proposals({ hub })).length, SOON).toBe(1)
    for (const node of [founder, ben]) await node.act({ act: 'vote', hub, proposal, choice: 'yes' })
    await signDuring(ada, () => card.getByRole('button', { name: 'Yes', exact: true }).click())
    await expect(signers).toContainText('They are: Ada, Ben.', SOON)

    await founder.kill()
    await signDuring(ada, async () => {
      void ada.ask.agreements.request({ act: { act: 'pay', hub, to: ben.did, amount: '100' } })
    })
    const before = BigInt((await ben.ask.ledger.wallet({ hub })).posted)
    const silence = page.getByRole('region', { name: 'Nobody has signed for a long time' })
    await expect(silence).toBeVisible(AFTER_SILENCE)
    await expect(page.getByText('hub.silent', { exact: true })).toBeVisible(SOON)
    await expectAxeClean(ada, 'a silence')
    await inEveryLook(ada, (look) => page.screenshot({ path: info.outputPath(`silence-${look}.png`) }))
    await silence.getByRole('button', { name: 'Take over signing…' }).click()
    await inEveryLook(ada, (look) => page.screenshot({ path: info.outputPath(`ask-${look}.png`) }))
    await page.getByRole('dialog').getByRole('button', { name: 'Take over', exact: true }).click()
    await expect(silence).toContainText('You have agreed: 1 of 2 so far', SOON)
    await page.screenshot({ path: info.outputPath('agreed.png') })

    await ben.ask.hubs.takeOver({ hub })
    await expect(silence).toBeHidden(SOON)
    await expect.poll(async () => BigInt((await ben.ask.ledger.wallet({ hub })).posted), SOON).toBe(before + 100n)
    await expect(signers.getByRole('list')).toContainText(/Ada.*Ben|Ben.*Ada/)
    await inEveryLook(ada, (look) => page.screenshot({ path: info.outputPath(`after-${look}.png`), fullPage: true }))

    found = await startHeadless(founder.dir, 'Dee')
    await expectSameLedger(hub, ada, ben, found)
    expect(ada.errors).toEqual([])
  } finally {
    await Promise.all([founder, ben, found].map((node) => node?.kill()))
  }
})

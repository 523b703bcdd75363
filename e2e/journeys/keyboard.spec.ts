/** A draft taken apart and put together again, and an agreement kept, by keyboard alone: after every act the focus is where one goes on. */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { arriveAt, type Focus, focusOn, go, named, press, tabTo } from '../harness/keyboard.ts'
import { signByKeys } from '../harness/keyboard-sheet.ts'
import { expectFits, inEveryLook } from '../harness/looks.ts'
import { neighbours } from '../harness/neighbours.ts'
import { test } from '../harness/test.ts'
import { contractFor, SOON } from '../harness/trade.ts'

/** One word that no line holds, as people paste them. */
const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(4).slice(0, 120)

const shoot = (app: DesktopApp, name: string) =>
  inEveryLook(app, async (look) => {
    await app.page.screenshot({ path: path.join('test-results', `keyboard-${name}-${look}.png`) })
    await expectAxeClean(app, `${name} ${look}`)
    await expectFits(app.page)
  })

async function openTrades(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await arriveAt(page, 'My trades')
}

const within =
  (testId: string, name: string) =>
  (focus: Focus): boolean =>
    focus.testId === testId && focus.name === name

/** A button of a card, pressed from anywhere before it. */
async function pressIn(page: Page, place: number, name: string): Promise<void> {
  await tabTo(page, within(`commitment-${place}`, name))
  await page.keyboard.press('Enter')
}

test('a draft is corrected, taken apart and put together again', async ({ openDesktop, place }) => {
  test.setTimeout(360_000)
  const { ada, ben } = await neighbours(openDesktop, place.dir('ben'))
  const { page } = ada
  try {
    await openTrades(page)
    await go(page, 'New agreement')
    await arriveAt(page, 'New agreement')
    await tabTo(page, ({ testId }) => testId === 'template-commission')
    await page.keyboard.press('Enter')
    await arriveAt(page, 'New agreement')

    await test.step('what is missing is said, and the first of it has the focus', async () => {
      await go(page, 'Continue to sign')
      expect((await arriveAt(page, 'Title')).invalid).toBe(true)
      await shoot(ada, 'missing')
      await page.keyboard.type(LONG)
      await tabTo(page, named('Party 2'))
      await press(page, 'ArrowDown')
      await tabTo(page, within('commitment-0', 'Amount'))
      await page.keyboard.type('twelve')
      await tabTo(page, within('commitment-1', 'Amount'))
      await page.keyboard.type('2')
      await go(page, 'Continue to sign')
      expect(await arriveAt(page, 'Amount')).toMatchObject({ invalid: true, value: 'twelve', testId: 'commitment-0' })
      await shoot(ada, 'no-amount')
      await press(page, 'Control+a')
      await page.keyboard.type('1')
    })

    await test.step('a commitment is added, moved, copied and removed', async () => {
      await go(page, 'Add a commitment')
      expect(await arriveAt(page, 'What is promised')).toMatchObject({ testId: 'commitment-3', value: '' })
      await page.keyboard.type(LONG)
      await tabTo(page, within('commitment-3', 'Move commitment 4 up'), { key: 'Shift+Tab' })
      await page.keyboard.press('Enter')
      await arriveAt(page, 'Move commitment 3 up')
      await page.keyboard.press('Enter')
      await arriveAt(page, 'Move commitment 2 up')
      await page.keyboard.press('Enter')
      expect(await arriveAt(page, 'What is promised')).toMatchObject({ testId: 'commitment-0', value: LONG })
      await tabTo(page, named('Duplicate commitment 1'), { key: 'Shift+Tab' })
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await focusOn(page, 'on the copy')).testId, SOON).toBe('commitment-1')
      await tabTo(page, named('Remove commitment 2'), { key: 'Shift+Tab' })
      await page.keyboard.press('Enter')
      expect(await arriveAt(page, 'What is promised')).toMatchObject({ testId: 'commitment-1', value: 'Sketch' })
    })

    await test.step('payments, payees and parties come and go', async () => {
      await tabTo(page, within('commitment-1', 'Add another payment'))
      await page.keyboard.press('Enter')
      expect(await arriveAt(page, 'Amount')).toMatchObject({ testId: 'commitment-1', value: '' })
      await go(page, 'Remove payment 2')
      await arriveAt(page, 'Amount')
      await go(page, 'Remove payment 1')
      await arriveAt(page, 'Add a payment')
      await tabTo(page, named('Add a party'), { key: 'Shift+Tab' })
      await page.keyboard.press('Enter')
      await arriveAt(page, 'Party 3')
      await go(page, 'Remove party 3')
      await arriveAt(page, 'Party 2')
    })

    await test.step('a number is stepped, and long words stay in their place', async () => {
      await tabTo(page, within('commitment-0', 'Time to do it'))
      expect(await press(page, 'ArrowUp')).toMatchObject({ name: 'Time to do it', value: '8' })
      expect(await press(page, 'ArrowDown')).toMatchObject({ value: '7' })
      await tabTo(page, within('commitment-3', 'Amount'))
      await page.keyboard.type('3')
      await tabTo(page, named('Continue to sign'))
      await expect(page.getByTestId('draft-preview').getByText('What happens if…')).toBeVisible(SOON)
      await shoot(ada, 'long')
      await signByKeys(ada, (sheet, name) => sheet.screenshot({ path: `test-results/keyboard-long-${name}.png` }))
      await arriveAt(page, LONG)
      await shoot(ada, 'long-offered')
      await openTrades(page)
      await expect(page.getByTestId('contract-row')).toBeVisible(SOON)
      await shoot(ada, 'long-listed')
    })

    await test.step('a dialog gives the focus back, and starting over begins at the heading', async () => {
      await go(page, 'New agreement')
      await arriveAt(page, 'New agreement')
      await tabTo(page, ({ testId }) => testId === 'template-favour')
      await page.keyboard.press('Enter')
      await tabTo(page, named('Title'))
      await page.keyboard.type('A cake')
      await tabTo(page, named('Party 2'))
      await press(page, 'ArrowDown')
      await go(page, 'Keep as a template')
      expect((await arriveAt(page, /^(Close|Name)$/)).inDialog).toBe(true)
      await tabTo(page, named('Cancel'))
      await page.keyboard.press('Enter')
      await arriveAt(page, 'Keep as a template')
      await page.keyboard.press('Enter')
      await arriveAt(page, /^(Close|Name)$/)
      await page.keyboard.press('Escape')
      await arriveAt(page, 'Keep as a template')
      await go(page, 'Start over')
      await arriveAt(page, 'New agreement')
      await tabTo(page, ({ testId }) => testId === 'template-sale')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await ben.kill()
  }
})

test('an agreement is signed, delivered, put off, accepted and talked about', async ({ openDesktop, place }) => {
  test.setTimeout(240_000)
  const { ada, ben, hub } = await neighbours(openDesktop, place.dir('ben'))
  const { page } = ada
  const contract = async () => {
    const [first] = await ada.ask.contracts.list({})
    return first && ada.ask.contracts.get({ negotiation: first.negotiation })
  }
  const phaseOf = (at: number) => async () => (await contract())?.commitments[at]?.phase
  try {
    const me = (await ada.ask.hubs.members({ hub })).find((one) => one.me)?.did ?? ''
    const model = contractFor(hub, me, ben.did)
    const [one] = model.commitments as [(typeof model.commitments)[number]]
    const commitments = [
      { ...one, title: 'Both wheels' },
      { ...one, title: 'A loaf a week', by: 0, to: 1, pay: [], what: 'thing' as const },
    ]
    await ben.act({ act: 'contract-propose', form: { ...model, title: 'Wheels for bread', commitments } })
    await expect.poll(async () => (await contract())?.phase, SOON).toBe('offered')

    await test.step('read, and agreed to', async () => {
      await openTrades(page)
      await go(page, 'Wheels for bread')
      await arriveAt(page, 'Wheels for bread')
      await tabTo(page, named('Agree and sign'))
      await signByKeys(ada)
      await expect.poll(async () => (await contract())?.phase, SOON).toMatch(/agreed|running/)
      if ((await contract())?.acts.includes('fund')) {
        await focusOn(page, 'after agreeing')
        await tabTo(page, named('Put my money into escrow'))
        await signByKeys(ada)
      }
      await expect.poll(phaseOf(1), SOON).toBe('open')
      await focusOn(page, 'after the money moved')
    })

    await test.step('delivered', async () => {
      await pressIn(page, 1, 'Deliver')
      expect((await arriveAt(page, /^(Close|Note to)/)).inDialog).toBe(true)
      await go(page, 'Mark as delivered')
      expect(await arriveAt(page, /^Note to/)).toMatchObject({ invalid: true })
      await shoot(ada, 'deliver')
      await page.keyboard.type('The first loaf.')
      await go(page, 'Mark as delivered')
      await expect.poll(phaseOf(1), SOON).toBe('delivered')
      await arriveAt(page, /^2\. A loaf a week/)
    })

    await test.step('put off', async () => {
      await tabTo(page, within('commitment-0', 'Ask for more time'), { key: 'Shift+Tab' })
      await page.keyboard.press('Enter')
      expect((await arriveAt(page, /^(Close|How much later)/)).inDialog).toBe(true)
      await tabTo(page, named('How much later'))
      await press(page, 'ArrowUp')
      await tabTo(page, named('Continue to sign'))
      await signByKeys(ada)
      await arriveAt(page, 'Ask for more time')
      await expect.poll(async () => (await contract())?.wishes.length, SOON).toBe(1)
    })

    await test.step('accepted', async () => {
      const { agreement = '' } = (await contract()) ?? {}
      await ben.ask.contracts.deliver({ agreement, commitment: 0, units: 1, note: 'True.', inPerson: true, files: [] })
      await expect.poll(phaseOf(0), SOON).toBe('delivered')
      await focusOn(page, 'after what somebody else did')
      await tabTo(page, within('commitment-0', 'Accept'), { key: 'Shift+Tab' })
      await signByKeys(ada)
      await expect.poll(phaseOf(0), SOON).toBe('kept')
      await arriveAt(page, /^1\. Both wheels/)
    })

    await test.step('talked about', async () => {
      await tabTo(page, named('Write a message'), { key: 'Shift+Tab' })
      await page.keyboard.press('Enter')
      await arriveAt(page, /^Message to/)
      await page.keyboard.type('Thank you.')
      await go(page, 'Send')
      await arriveAt(page, /^Message to/)
      await expect(page.getByText('Thank you.')).toBeVisible(SOON)
      await shoot(ada, 'kept')
    })
    expect(ada.errors).toEqual([])
  } finally {
    await ben.kill()
  }
})

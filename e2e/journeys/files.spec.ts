/** Files too large for a page: added, delivered, fetched with their progress in sight, given up, gone on with after a restart, and saved byte for byte. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { ContractForm } from '../../src-shared/ipc/contracts.ts'
import { expectAxeClean } from '../harness/axe.ts'
import { actOn, contractOf, openContract } from '../harness/contract-window.ts'
import type { DesktopApp } from '../harness/desktop.ts'
import { type HeadlessNode, startHeadless } from '../harness/headless.ts'
import { expectFits } from '../harness/looks.ts'
import { signDuring } from '../harness/sheet.ts'
import { test } from '../harness/test.ts'
import { contractFor, join, SOON } from '../harness/trade.ts'
import { move } from '../harness/trade-window.ts'
import { introduce, startHub } from '../harness/window.ts'

const MIB = 1024 * 1024
/** Hers comes with the delivery. His is more than a node fetches before it is asked to (64 MiB), so its way can be seen. */
const BYTES = { hers: 40 * MIB, his: 96 * MIB }
const TITLE = 'Film for film'
const ANSWER = { timeout: 20_000 }
/** Sealing, fetching and opening it on two busy cores. */
const MOVED = { timeout: 90_000, intervals: [200] }

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** What the person answers in the system's dialogs from now on; undefined closes them. */
const answerDialogs = ({ app }: DesktopApp, file: string | undefined): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    const [canceled, filePath] = [path === undefined, path ?? '']
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: canceled ? [] : [filePath] })
  }, file)

/** Neither pays: Ada hands over first, then Ben. */
function formOf(hub: string, ada: string, ben: string): ContractForm {
  const model = contractFor(hub, ada, ben)
  const [one] = model.commitments as [ContractForm['commitments'][number]]
  return {
    ...model,
    title: TITLE,
    commitments: [
      { ...one, title: 'Her film', by: 0, to: 1, pay: [] },
      { ...one, title: 'His film', by: 1, to: 0, pay: [] },
    ],
  }
}

const transfersOf = ({ ask }: Pick<HeadlessNode, 'ask'>) => ask.files.transfers()
const filesOf = async (node: Pick<HeadlessNode, 'ask'>, place: number) =>
  (await contractOf(node))?.commitments[place]?.deliveries.flatMap(({ files }) => files) ?? []

/** Waits until some of it came, and stops the giver there. */
async function stopHalfway(taker: DesktopApp, giver: HeadlessNode): Promise<void> {
  const deadline = Date.now() + MOVED.timeout
  for (;;) {
    const [moving] = (await transfersOf(taker)).filter(({ state }) => state === 'fetching')
    if (moving && moving.done > 0) break
    if (Date.now() > deadline) throw new Error('nothing came')
  }
  giver.sleep()
}

test('a film each way between a window and a headless peer', async ({ openDesktop, place }) => {
  test.setTimeout(300_000)
  const disk = place.dir('disk')
  mkdirSync(disk)
  const [hers, his] = [path.join(disk, 'hers.mp4'), path.join(disk, 'his.mp4')]
  writeFileSync(hers, randomBytes(BYTES.hers))
  writeFileSync(his, randomBytes(BYTES.his))
  const saved = { hers: path.join(disk, 'hers-saved.mp4'), his: path.join(disk, 'his-saved.mp4') }

  let ada = await openDesktop('ada')
  await introduce(ada, 'Ada')
  await startHub(ada, 'Oakfield')
  const hub = (await ada.ask.hubs.list())[0]?.hub ?? ''
  const me = (await ada.ask.hubs.members({ hub })).find((one) => one.me)?.did ?? ''
  const ben = await startHeadless(place.dir('ben'), 'ben')
  try {
    await join(ada, ben, hub)
    await ben.act({ act: 'contract-propose', form: formOf(hub, me, ben.did) })
    await expect.poll(async () => (await contractOf(ada))?.phase, SOON).toBe('offered')
    await openContract(ada, TITLE)
    await signDuring(ada, () => move(ada.page, 'Agree and sign').click(ANSWER))
    await expect.poll(async () => (await contractOf(ben))?.phase, SOON).toBe('running')
    const { agreement = '' } = (await contractOf(ben)) ?? {}

    await test.step('Ada adds hers by the system’s dialog and delivers it', async () => {
      await actOn(ada.page, 0, 'Deliver').click(ANSWER)
      const dialog = ada.page.getByRole('dialog')
      const add = dialog.getByRole('button', { name: 'Add large files' })
      await answerDialogs(ada, undefined)
      await add.click()
      expect(await transfersOf(ada)).toEqual([])
      await answerDialogs(ada, hers)
      await add.click()
      await expect(dialog.getByRole('button', { name: 'Remove hers.mp4' })).toBeVisible(MOVED)
      await ada.page.screenshot({ path: 'test-results/files-added.png' })
      await expectAxeClean(ada, 'a large file added')
      await dialog.getByRole('button', { name: 'Mark as delivered' }).click()
      await expect(dialog).toBeHidden(ANSWER)
      // Delivered, it waits for no other delivery.
      await expect.poll(() => transfersOf(ada), SOON).toEqual([])
    })

    await test.step('Ben fetches and saves it', async () => {
      await expect.poll(async () => (await filesOf(ben, 0)).length, SOON).toBe(1)
      const [{ root = '' } = {}] = await filesOf(ben, 0)
      await ben.ask.operator.saveFile({ agreement, root, file: saved.hers })
      await expect.poll(async () => (await transfersOf(ben))[0]?.state, MOVED).toBe('done')
      expect(hashOf(saved.hers)).toBe(hashOf(hers))
    })

    await test.step('Ben delivers his', async () => {
      await ben.ask.operator.addFile({ file: his })
      const added = async () => (await transfersOf(ben)).find(({ kind }) => kind === 'add')?.file
      await expect.poll(async () => (await added())?.size, MOVED).toBe(BYTES.his)
      const files = [await added()].flatMap((file) => file ?? [])
      await ben.ask.contracts.deliver({ agreement, commitment: 1, units: 1, note: 'Mine.', inPerson: false, files })
    })

    const save = () => ada.page.getByTestId('commitment-1').getByRole('button', { name: /^Save .*his\.mp4/ })
    await test.step('Ada sees how far it is, and cancels', async () => {
      await expect(save()).toBeVisible(SOON)
      await answerDialogs(ada, undefined)
      await save().click()
      expect(await transfersOf(ada)).toEqual([])
      await answerDialogs(ada, saved.his)
      await Promise.all([save().click(), stopHalfway(ada, ben)])
      const bar = ada.page.getByRole('progressbar', { name: 'his.mp4' })
      await expect(bar).toBeVisible(ANSWER)
      await expect(save()).toBeDisabled()
      await bar.scrollIntoViewIfNeeded()
      await ada.page.screenshot({ path: 'test-results/files-fetching.png' })
      await expectAxeClean(ada, 'a large file on its way')
      await expectFits(ada.page)
      const cancel = ada.page.getByRole('button', { name: 'Cancel his.mp4' })
      await cancel.focus()
      await ada.page.keyboard.press('Enter')
      await expect(bar).toBeHidden(ANSWER)
      expect(await transfersOf(ada)).toEqual([])
      expect(existsSync(saved.his)).toBe(false)
      await expect(save()).toBeEnabled()
    })

    await test.step('begun again and stopped halfway by a restart, it goes on by itself', async () => {
      ben.wake()
      await expect.poll(async () => (await ada.ask.app.status()).network.peers, SOON).toBeGreaterThan(0)
      await Promise.all([save().click(), stopHalfway(ada, ben)])
      await ada.close()
      ben.wake()
      ada = await openDesktop('ada')
      await expect.poll(async () => (await transfersOf(ada))[0]?.state, MOVED).toBe('done')
      await openContract(ada, TITLE)
      await expect(ada.page.getByText('his.mp4 was checked and saved')).toBeVisible(SOON)
      await ada.page.getByText('his.mp4 was checked and saved').scrollIntoViewIfNeeded()
      await ada.page.screenshot({ path: 'test-results/files-saved.png' })
      await expectAxeClean(ada, 'a large file saved')
      expect(hashOf(saved.his)).toBe(hashOf(his))
    })
    expect(ada.errors).toEqual([])
  } finally {
    await ben.kill()
  }
})

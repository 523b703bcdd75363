import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ContractView } from '#shared/ipc/contracts.ts'
import { show } from '#ui/app/show.fixture.tsx'
import { node, refuse } from '#ui/bridge/node.fixture.ts'
import { ANA, BEN, HUB, hub, member } from '#ui/features/hubs/hubs.fixture.ts'
import { ContractPage } from './ContractPage.tsx'
import { AGREEMENT, NEGOTIATION, view } from './contracts.fixture.ts'

const FINGERPRINT = 'f'.repeat(64)
const bundled = vi.fn((_input: unknown) => ({
  name: 'agreement-b.kindaudit',
  data: '',
  sha256: FINGERPRINT,
  fingerprint: FINGERPRINT,
  checks: [{ check: 'Hub', ok: true, detail: '' }],
  stated: ['That no refused event was left out.'],
}))
const printed = vi.fn((_input: unknown) => ({ name: 'agreement-b.pdf', data: '' }))
const shownReceipt = vi.fn((_input: unknown) => ({
  receipt: {
    kind: 'several' as const,
    agreement: AGREEMENT,
    title: 'A mural',
    height: 9,
    time: 1,
    signedBy: [ANA, BEN],
    parties: [ANA, BEN],
    commitments: [],
    flows: [],
  },
  checks: [{ check: 'Every party signed', ok: true, detail: 'All 2.' }],
  document: '{}',
}))

function open(change: Partial<ContractView> = {}) {
  vi.clearAllMocks()
  node.calls = {
    'hubs.list': () => [hub()],
    'hubs.members': () => [member({ did: ANA, nick: 'Ana', me: true }), member()],
    'hubs.receipt': shownReceipt,
    'ledger.tokens': () => ({ tokens: [], mayIssue: [] }),
    'contracts.get': () => view(change),
    'agreements.bundle': bundled,
    'agreements.paper': printed,
  }
  return show(() => <ContractPage />, '/contracts/$negotiation', `/contracts/${NEGOTIATION}`)
}
afterEach(cleanup)

const card = async () => within(await screen.findByRole('region', { name: 'Take it with you' }))
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

describe('what can be taken away of an agreement', () => {
  it('the bundle, with what is chosen to be in it, and the fingerprint to compare', async () => {
    open()
    await userEvent.click((await card()).getByRole('button', { name: 'Audit bundle' }))
    expect(await screen.findByText(/without trusting you, Ben, or this computer/)).toBeTruthy()
    await userEvent.click(screen.getByRole('checkbox', { name: 'With messages' }))
    await press('Make the bundle')
    await waitFor(() => expect(bundled).toHaveBeenCalledWith({ negotiation: NEGOTIATION, prose: true, messages: true }))
    expect(await screen.findByText('1 check made, and it holds')).toBeTruthy()
    expect(screen.getByText('npm run check -- agreement-b.kindaudit')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save agreement-b.kindaudit' })).toBeTruthy()
    await userEvent.click(screen.getByRole('checkbox', { name: 'With messages' }))
    expect(await screen.findByRole('button', { name: 'Make the bundle' })).toBeTruthy()
  })

  it('pages to print', async () => {
    open()
    await userEvent.click((await card()).getByRole('button', { name: 'PDF to print' }))
    await press('Make the PDF')
    await waitFor(() => expect(printed).toHaveBeenCalledWith({ negotiation: NEGOTIATION }))
    expect(await screen.findByRole('button', { name: 'Save agreement-b.pdf' })).toBeTruthy()
  })

  it('what kept it from being made is said, and it can be tried again', async () => {
    open()
    node.calls['agreements.bundle'] = () => refuse('audit.history', 'Nothing was exported: fetch the whole history.')
    await userEvent.click((await card()).getByRole('button', { name: 'Audit bundle' }))
    await press('Make the bundle')
    expect(await screen.findByText(/fetch the whole history/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Make the bundle' })).toBeTruthy()
  })

  it('before it stands only its deadline and its text; afterwards no deadline', async () => {
    const { agreement: _, ...offered } = view({ phase: 'offered' })
    open()
    node.calls['contracts.get'] = () => offered
    const names = async () => (await card()).getAllByRole('button').map(({ textContent }) => textContent)
    expect(await names()).toEqual(['Deadlines for my calendar', expect.any(String)])
    cleanup()
    open({ phase: 'done', deadlines: [] })
    expect(await names()).toEqual(['Audit bundle', 'PDF to print', expect.any(String), 'Put into the archive'])
  })
})

describe('the receipt', () => {
  it('is checked in the window, and the file of it can be saved', async () => {
    open({ phase: 'done', receipt: { signed: [ANA, BEN], of: 2 } })
    const receipt = within(await screen.findByRole('region', { name: 'Receipt' }))
    await userEvent.click(receipt.getByRole('button', { name: 'Verify' }))
    expect(await screen.findByText('Every party signed')).toBeTruthy()
    expect(shownReceipt).toHaveBeenCalledWith({ hub: HUB, agreement: AGREEMENT })
    expect(screen.getByRole('button', { name: 'Save as a file' })).toBeTruthy()
  })
})

/** Documents out of one real node and into another: what was agreed comes back as a draft, and a stranger's proposal becomes an agreement. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { ContractForm, ContractPreview } from '#shared/ipc/contracts.ts'
import { byContract } from '../../../../testing/by-contract.ts'
import { LanOfNodes } from '../../../../testing/lan.ts'
import type { Imported } from './import.ts'
import { FEP_PROPOSAL } from './samples.fixture.ts'
import { fepAccept, fepOffer, fepProposal } from './shapes.fixture.ts'

const DAY = 86_400_000
const HUB = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 2, grant: '1000', creditLimit: '0' }
const homes: string[] = []
afterEach(() => {
  for (const dir of homes.splice(0)) rmSync(dir, { recursive: true, force: true })
})

async function market() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-exchange-'))
  homes.push(dir)
  const lan = new LanOfNodes(dir)
  const { hub, dids } = await lan.hub(['ana', 'ben', 'cyd'], HUB)
  const call = async <T>(name: string, procedure: string, input: object): Promise<T> => {
    const answer = (await byContract(procedure, input, (checked) => lan.get(name).call(procedure, checked))) as T
    lan.settle()
    return answer
  }
  const sign = async (name: string, act: object) => {
    const { digest } = await call<{ digest: string }>(name, 'acts.prepare', { act })
    return call<{ negotiation: string; agreement: string }>(name, 'acts.approve', { digest })
  }
  const saved = async (name: string, negotiation: string, as: 'agreement' | 'proposal') =>
    (await call<{ document: string }>(name, 'contracts.exportDocument', { negotiation, as })).document
  const opened = (name: string, document: string) => call<Imported>(name, 'contracts.importDocument', { hub, document })
  const { ana = '', ben = '', cyd = '' } = dids
  return { hub, ana, ben, cyd, call, sign, saved, opened }
}

const repair = (hub: string, payer: string, doer: string): ContractForm => ({
  hub,
  title: 'Bike repair',
  text: 'New chain',
  notes: '',
  parties: [{ did: payer }, { did: doer }],
  commitments: [
    {
      title: 'Bike repair',
      by: 1,
      to: 0,
      what: 'work',
      quantity: 2,
      unit: 'HUR',
      after: [],
      wait: 0,
      within: 7 * DAY,
      onLate: 'refund',
      review: 3 * DAY,
      onSilence: 'release',
      gate: { kind: 'code' },
      pay: [{ by: 0, token: 'HRS', amount: '1250', to: [{ did: doer, share: 1000 }] }],
    },
  ],
  together: false,
  openWithin: 3 * DAY,
  fundWithin: DAY,
})

test('an agreement is saved as it is proposed and as it is signed, and opened again as the same draft, the hand-over code apart', async () => {
  const { hub, ana, ben, call, sign, saved, opened } = await market()
  const form = repair(hub, ana, ben)
  const { negotiation, agreement } = await sign('ana', { act: 'contract-propose', form })

  const offer = await saved('ben', negotiation, 'agreement')
  expect(fepOffer.safeParse(JSON.parse(offer)).error).toBeUndefined()
  expect(fepProposal.safeParse(JSON.parse(await saved('ben', negotiation, 'proposal'))).error).toBeUndefined()
  await sign('ben', { act: 'contract-agree', negotiation, proposal: agreement })

  const accept = JSON.parse(await saved('ana', negotiation, 'agreement'))
  expect(fepAccept.safeParse(accept).error).toBeUndefined()
  expect(accept.result.id).toBe(`urn:kind:agreement:${agreement}`)
  for (const document of [offer, JSON.stringify(accept)])
    expect(await opened('ana', document)).toEqual({ form, problems: [], ignored: [] })
  const again = await call<ContractPreview>('ana', 'contracts.preview', { form: (await opened('ana', offer)).form })
  expect(again.problems).toEqual([])
})

test('a proposal of FEP-0837 from elsewhere becomes an agreement once its people and its money are chosen', async () => {
  const { ana, ben, call, sign, opened } = await market()
  const { form, problems } = await opened('ana', JSON.stringify(FEP_PROPOSAL))
  expect(problems).toHaveLength(3)
  const [one] = form.commitments as [ContractForm['commitments'][number]]
  const chosen: ContractForm = {
    ...form,
    parties: [{ did: ana }, { did: ben }],
    commitments: [{ ...one, pay: [{ by: 0, token: 'HRS', amount: '300', to: [{ did: ben, share: 1000 }] }] }],
  }
  expect(await call<ContractPreview>('ana', 'contracts.preview', { form: chosen })).toMatchObject({
    problems: [],
    sentence: expect.stringContaining('hands over “Offering used bike”'),
  })
  await sign('ana', { act: 'contract-propose', form: chosen })
})

test('what cannot be saved or opened is refused in words', async () => {
  const { hub, ana, ben, sign, saved, opened } = await market()
  const form = repair(hub, ana, ben)
  const [one] = form.commitments as [ContractForm['commitments'][number]]
  const more = { ...form, commitments: [one, { ...one, title: 'Paint', after: [0] }] }
  const { negotiation } = await sign('ana', { act: 'contract-propose', form: more })
  await expect(saved('ana', negotiation, 'proposal')).rejects.toThrow('Nothing was saved.')
  await expect(saved('cyd', negotiation, 'agreement')).rejects.toThrow()
  await expect(opened('ana', 'x'.repeat(10_000_000))).rejects.toThrow('longer than 1000000 characters')
  await expect(opened('ana', '{"type":"Note"}')).rejects.toThrow('Nothing was imported')
})

/** Checkpoints that members send each other, held against the logs of real nodes. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkpointNote, headerHash, makeCertificate, readCheckpoint, voteBytes } from '#shared/core/hub/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { readNote, toHex } from '#shared/core/kernel/index.ts'
import type { Comparison } from '#shared/ipc/ledger.ts'
import type { BatchHeader } from '#shared/wire/ledger.ts'
import { named } from '../testing/consensus-form.ts'
import { LanOfNodes } from '../testing/lan.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
/** Two people’s keys are derived before each test. */
const SLOW_MS = 60_000
let home = ''
let lan: LanOfNodes
let hub = ''
let dids: Record<string, string>
beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-transparency-'))
  lan = new LanOfNodes(home)
  ;({ hub, dids } = await lan.hub(['ana', 'ben'], FORM))
  lan.settle()
}, SLOW_MS)
afterEach(() => {
  lan.close()
  rmSync(home, { recursive: true, force: true })
})

const pay = () => {
  lan.get('ana').engine.submit(hub, 'transfer.post', { to: dids.ben as string, token: 'HRS', amount: 1n })
  lan.settle()
}
const checkpointOf = async (name: string) =>
  ((await lan.get(name).call('ledger.head', { hub })) as { checkpoint: string }).checkpoint
const compare = async (name: string, text: string) =>
  (await lan.get(name).call('ledger.compare', { hub, text })) as Comparison
const chainOf = (name: string) => lan.get(name).engine.hub(hub).chain
const validators = () => readHub(chainOf('ana').reader).validators

/** Ana's newest header with something changed, and her vote for it. */
function resigned(change: Partial<BatchHeader>, signers = validators()): string {
  const read = readCheckpoint(lastNote, () => signers)
  if (typeof read === 'string') throw new Error(read)
  const header = { ...read.header, ...change }
  const vote = { hub: header.hub, epoch: header.epoch, h: header.h, round: 0, phase: 'confirm' as const }
  const keys = lan.get('ana').engine.unlocked()
  const sig = keys.sign(voteBytes({ ...vote, header: headerHash(header) }))
  const cert = makeCertificate(signers, 0, new Map([[toHex(keys.dev), sig]]), toHex)
  return checkpointNote(header, cert, signers, [])
}
let lastNote = ''
const bothSign = () =>
  ['ana', 'ben'].map((name) => ({ did: dids[name] as string, dev: lan.get(name).engine.unlocked().dev, weight: 1 }))

describe('a checkpoint somebody sent', () => {
  it('is the same, older with an answer that proves it, or newer by that answer', async () => {
    const early = await checkpointOf('ben')
    expect(await compare('ana', early)).toMatchObject({ verdict: 'same' })
    lan.disconnect('ana', 'ben')
    for (let i = 0; i < 3; i++) pay()
    const late = await checkpointOf('ana')
    expect(await compare('ben', late)).toMatchObject({ verdict: 'ahead' })
    const { verdict, answer, theirs, mine } = await compare('ana', early)
    expect({ verdict, less: (theirs?.size ?? 0) < (mine?.size ?? 0) }).toEqual({ verdict: 'older', less: true })
    expect(await compare('ben', answer ?? '')).toMatchObject({ verdict: 'newer', theirs: mine, mine: theirs })
    expect(await compare('ben', (answer ?? '').replaceAll('\n', '\r\n'))).toMatchObject({ verdict: 'newer' })
    expect(lan.get('ben').engine.hub(hub).halted).toBe(false)
  })

  it('is told from one of another hub, without enough votes, or broken', async () => {
    lastNote = await checkpointOf('ana')
    const unsigned = `${lastNote.slice(0, lastNote.indexOf('\n\n'))}\n\n\u2014 nobody AAAAAAAA\n`
    expect(await compare('ben', unsigned)).toMatchObject({ verdict: 'unsigned', needed: 1, total: 1 })
    expect(await compare('ben', resigned({ hub: new Uint8Array(32) }))).toEqual({ verdict: 'foreign' })
    for (const text of ['', 'hello', 'old 1\nAAAA\n\nx', lastNote.replace(/^header .*/m, 'header AAAA')])
      expect(await compare('ben', text)).toEqual({ verdict: 'unreadable' })
    const [origin, size, ...rest] = lastNote.split('\n')
    expect(await compare('ben', [origin, Number(size) + 1, ...rest].join('\n'))).toEqual({ verdict: 'unreadable' })
  })

  it('of an earlier epoch is judged by those who certified that one', async () => {
    const early = await checkpointOf('ben')
    lastNote = early
    const body = { v: 1, title: 'Both sign', reason: 'One is too few', validators: bothSign() }
    const policy = { consensus: { ...named('majority', 2), minStake: 1n } }
    const { id } = lan.get('ana').engine.submit(hub, 'policy.propose', { ...body, policy } as never)
    lan.settle()
    for (const name of ['ana', 'ben'])
      lan.get(name).engine.submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
    const wait = (): void => {
      for (let i = 0; i < 20; i++) {
        lan.now += 1000
        lan.settle()
      }
    }
    wait()
    expect(readHub(chainOf('ben').reader)).toMatchObject({ epoch: 1, quorum: 'majority' })
    pay()
    wait()
    expect(await compare('ben', early)).toMatchObject({ verdict: 'older', needed: 1, total: 1 })
    expect(await compare('ben', await checkpointOf('ana'))).toMatchObject({ verdict: 'same', needed: 2, total: 2 })
    // Those of then can still contradict themselves.
    const alone = () => [{ did: dids.ana as string, dev: lan.get('ana').engine.unlocked().dev, weight: 1 }]
    expect(await compare('ben', resigned({ state: new Uint8Array(32) }, alone()))).toMatchObject({
      verdict: 'conflict',
    })
  })

  it('that contradicts this log by the validators’ own votes halts the hub, loudly', async () => {
    lastNote = await checkpointOf('ana')
    expect(await compare('ben', resigned({ state: new Uint8Array(32) }))).toMatchObject({ verdict: 'conflict' })
    expect(lan.get('ben').engine.hub(hub).halted).toBe(true)
    expect(lan.get('ben').engine.alarms.map(({ code }) => code)).toContain('hub.halted')
  })

  it('carries members’ cosignatures', async () => {
    lan.now += 60_000
    pay()
    const read = readNote(await checkpointOf('ana'))
    if (!read.ok) throw new Error(read.error)
    const names = read.value.signatures.map(({ bytes }) => bytes.length)
    expect(names).toEqual([4 + 64, 8 + 64])
  })
})

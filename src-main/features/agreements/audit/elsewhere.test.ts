/** Bundles in other circumstances: validators that changed, a history that begins late, a reader who has nothing of the node. */
import { expect, it, onTestFinished } from 'vitest'
import { readHub } from '#shared/core/hubs/index.ts'
import { verifier } from '../../../adapters/crypto/sodium.ts'
import { named } from '../../../testing/consensus-form.ts'
import { DealMarket } from '../../../testing/deal-market.ts'
import type { LanOptions } from '../../../testing/lan.ts'
import { Market } from '../../../testing/market.ts'
import { stranger } from '../../../testing/stranger.ts'
import { checkAudit } from './check.ts'
import { openAudit } from './format.ts'

const SLOW_MS = 120_000

async function marketOf(options: LanOptions = {}): Promise<Market> {
  const market = new Market(options)
  onTestFinished(() => market.close())
  return market.open('ana', 'ben')
}

async function bundle(market: Market, name: string, negotiation: string): Promise<Uint8Array> {
  const { data } = await market.call<{ data: string }>(name, 'agreements.bundle', { negotiation })
  return new Uint8Array(Buffer.from(data, 'base64'))
}
const check = (bytes: Uint8Array) => checkAudit(bytes, (claims) => claims.every((claim) => verifier.verify(claim)))

const chainOf = (market: Market, name: string) => market.lan.get(name).engine.hub(market.hub).chain

function pass(market: Market, seconds: number): void {
  for (let i = 0; i < seconds; i++) {
    market.lan.now += 1000
    market.lan.settle()
  }
}

/** From the next epoch on ana and ben certify together. */
function bothSign(market: Market): void {
  const { lan, hub, dids } = market
  const validators = ['ana', 'ben'].map((name) => ({
    did: dids[name] as string,
    dev: lan.get(name).engine.unlocked().dev,
    weight: 1,
  }))
  const policy = { consensus: { ...named('majority', 2), minStake: 1n } }
  const body = { v: 1, title: 'Both sign', reason: 'One is too few', validators, policy }
  const { id } = lan.get('ana').engine.submit(hub, 'policy.propose', body as never)
  lan.settle()
  for (const name of ['ana', 'ben'])
    lan.get(name).engine.submit(hub, 'policy.vote', { v: 1, proposal: id, choice: 'yes' })
  pass(market, 20)
}

it(
  'an agreement that lived under two sets of validators is followed over their hand-over',
  async () => {
    const market = await marketOf()
    const { negotiation, agreement } = await market.agreed('ben', 'ana')
    bothSign(market)
    expect(readHub(chainOf(market, 'ben').reader).epoch).toBe(1)
    await market.call('ana', 'agreements.deliver', { agreement, note: 'Done', inPerson: true, files: [] })
    pass(market, 20)
    const bytes = await bundle(market, 'ben', negotiation)
    const { checks } = check(bytes)
    expect(checks.filter(({ ok }) => !ok)).toEqual([])
    const details = checks.map(({ detail }) => detail).join('\n')
    expect(details).toContain('followed from the genesis over 1 hand-over.')
    expect(details).toContain('1 of 1 validators signed it, which is enough (solo).')
    expect(details).toContain('2 of 2 validators signed it, which is enough (majority).')
  },
  SLOW_MS,
)

it(
  'where the history begins after the agreement, nothing half-proven is exported, and what to do is said',
  async () => {
    const market = await marketOf({ snapshotEvery: 8 })
    const { negotiation } = await market.agreed('ben', 'ana')
    const { engine } = market.lan.get('ben')
    const pay = () => market.sign('ana', { act: 'pay', hub: market.hub, to: market.dids.ben as string, amount: '1' })
    for (let i = 0; i < 20; i++) await pay()
    engine.history.pruning.choose(engine.hub(market.hub), 'recent')
    market.lan.now += 60 * 86_400_000
    for (let i = 0; i < 12; i++) await pay()
    expect(chainOf(market, 'ben').base).toBeGreaterThan(0)
    await expect(bundle(market, 'ben', negotiation)).rejects.toMatchObject({ code: 'audit.history' })
    const { negotiation: newest } = await market.agreed('ben', 'ana', { title: 'Newest' })
    expect(check(await bundle(market, 'ben', newest)).checks.filter(({ ok }) => !ok)).toEqual([])
  },
  SLOW_MS,
)

it(
  'a stranger checks the file in another folder, by another process, and hears in words what is wrong',
  async () => {
    const market = await marketOf()
    const { negotiation } = await market.agreed('ben', 'ana')
    const bytes = await bundle(market, 'ben', negotiation)
    const run = stranger()
    const whole = run('whole.kindaudit', bytes, '--hub', market.hub)
    expect(whole.stdout).toMatch(/All \d+ checks hold\./)
    expect(whole.status).toBe(0)
    const audit = openAudit(bytes)
    if (!audit.ok) throw new Error(audit.error)
    const changed = bytes.slice()
    const at = Buffer.from(bytes).indexOf(audit.value.by.sig)
    changed[at] = (changed[at] as number) ^ 1
    const bad = run('changed.kindaudit', changed)
    expect(bad.stdout).toMatch(/FAILED {2}Unchanged since it was exported/)
    expect(bad.status).toBe(1)
    const told = JSON.parse(run('whole.kindaudit', bytes, '--json').stdout)
    expect(told).toMatchObject({ ok: true, about: { hub: market.hub } })
    expect(run('whole.kindaudit', bytes, '--hub', 'ab'.repeat(32)).status).toBe(1)
    const answer = JSON.stringify({ name: 'x', data: Buffer.from(bytes).toString('base64') })
    expect(run('answer.json', new TextEncoder().encode(answer)).status).toBe(0)
    expect(run('other.json', new TextEncoder().encode('{"data":1}')).status).toBe(1)
    expect(run('broken.json', new TextEncoder().encode('{')).status).toBe(1)
  },
  SLOW_MS,
)

it(
  'of several commitments a stranger is told how each ended, who was paid what, and what is still held',
  async () => {
    const market = new DealMarket()
    onTestFinished(() => market.close())
    await market.open('ana', 'ben')
    const work = market.work({ payee: 'ana' })
    const { negotiation, agreement } = await market.deal(['ben', 'ana'], [work, { ...work, title: 'Print' }])
    await market.handOver('ana', agreement)
    await market.take('ben', agreement)
    const { status, stdout } = stranger()('whole.kindaudit', await bundle(market, 'ben', negotiation))
    expect(status).toBe(0)
    const [ana, ben] = ['ana', 'ben'].map(market.did)
    expect(stdout.slice(stdout.indexOf('Outcome'), stdout.indexOf('Fingerprint'))).toMatch(
      new RegExp(
        [
          'Outcome {6}under way: 1 kept, 1 to be done, by batch \\d+',
          ` {13}“Sketches”, ${ana} for ${ben}: kept`,
          ` {13}“Print”, ${ana} for ${ben}: to be done`,
          ` {13}${ana} has received 5\\.00 HRS from ${ben}`,
          ` {13}5\\.00 HRS of ${ben} in escrow`,
          '',
        ].join('\n'),
      ),
    )
    expect(stdout).toContain(`${ben}: accepted “Sketches”: kept (5.00 HRS paid)`)
  },
  SLOW_MS,
)

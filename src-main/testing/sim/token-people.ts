/** What people do with tokens beside the hub's first: the founder issues one of each kind, and everybody tries what comes to mind. */
import { type CborValue, HOUR, MINUTE, toHex } from '#shared/core/kernel/index.ts'
import { POOL, readAccount, readToken } from '#shared/core/ledger/index.ts'
import type { SimNode } from './node.ts'
import { Random } from './random.ts'

type Act = [t: string, body: { [key: string]: CborValue }]

const CODES = ['FLOUR', 'LEAF', 'PARK', 'HELP', 'STAR'] as const
type Code = (typeof CODES)[number]
const CAP = 900
const AMOUNT_MAX = 400
/** Now and then somebody asks for more than there may be. */
const GREEDY = 2500
const GREEDY_PERCENT = 15

export class TokenPeople {
  readonly #random: Random
  readonly #nodes: readonly SimNode[]
  readonly #hub: () => string
  readonly #redeemed: { id: Uint8Array; by: SimNode }[] = []

  constructor(seed: number, nodes: readonly SimNode[], hub: () => string) {
    this.#random = new Random(seed, 'tokens')
    this.#nodes = nodes
    this.#hub = hub
  }

  /** Somebody's wish, to be carried out in a step of that node; undefined when it cannot act now. */
  wish(): { node: SimNode; work: () => void } | undefined {
    const [founder] = this.#nodes as [SimNode]
    const code = this.#random.pick(CODES)
    const node = this.#random.chance(40) ? founder : this.#random.pick(this.#nodes)
    const draw = this.#random.below(100)
    const amount = BigInt(1 + this.#random.below(this.#random.chance(GREEDY_PERCENT) ? GREEDY : AMOUNT_MAX))
    const other = this.#random.pick(this.#nodes)
    if (!node.up || !node.engine.hubs.has(this.#hub())) return undefined
    return { node, work: () => this.#act(node, code, draw, amount, other) }
  }

  #act(node: SimNode, code: Code, draw: number, amount: bigint, other: SimNode): unknown {
    const { reader } = node.engine.hub(this.#hub()).chain
    if (!readToken(reader, code)) return this.#submit(node, ['token.issue', this.#issue(code, node.now())])
    const mine = readAccount(reader, code, node.keys.did).posted
    const sum = draw % 3 > 0 && mine > 0n ? 1n + (amount % mine) : amount
    const to = other.keys.did
    if (draw < 30) return this.#submit(node, ['token.mint', { v: 1, token: code, to, amount }])
    if (draw < 60 && other !== node) return this.#submit(node, ['transfer.post', { token: code, to, amount: sum }])
    if (draw < 68) return this.#submit(node, ['token.burn', { v: 1, token: code, amount: sum }])
    if (draw < 76) return this.#redeem(node, sum)
    if (draw < 82) return this.#receive(node)
    if (draw < 90) return this.#submit(node, ['token.cover', { v: 1, token: 'FLOUR', amount: amount * 50n }])
    const pooled = readAccount(reader, code, POOL).posted
    if (draw < 95) return this.#submit(node, ['pool.pay', { v: 1, token: code, to, amount: pooled || amount }])
    return this.#submit(node, ['account.limit', { v: 1, token: code, did: to, limit: amount }])
  }

  #submit(node: SimNode, [t, body]: Act): Uint8Array {
    const event = node.engine.submit(this.#hub(), t, body)
    node.acknowledged.add(toHex(event.id))
    return event.id
  }

  #redeem(node: SimNode, amount: bigint): void {
    const id = this.#submit(node, ['token.redeem', { v: 1, token: 'FLOUR', amount }])
    this.#redeemed.push({ id, by: node })
  }

  #receive(node: SimNode): void {
    const claim = this.#redeemed.find(({ by }) => by === node) ?? this.#redeemed[0]
    if (!claim) return
    this.#submit(node, ['token.receive', { v: 1, redemption: claim.id }])
    this.#redeemed.splice(this.#redeemed.indexOf(claim), 1)
  }

  #issue(code: Code, now: number): Act[1] {
    const [founder, keeper] = this.#nodes as [SimNode, SimNode]
    const body = { v: 1, code, name: code, decimals: 0, minters: [founder.keys.did] }
    switch (code) {
      case 'FLOUR':
        return { ...body, law: { kind: 'stable', reserve: { ...RESERVE, keeper: keeper.keys.did } } }
      case 'LEAF':
        return { ...body, law: { kind: 'volatile', cap: CAP }, demurrage: { ppm: 70_000, period: HOUR, to: 'pool' } }
      case 'PARK': {
        const expires = now + 40 * MINUTE + this.#random.below(100) * MINUTE
        const atExpiry = this.#random.chance(50) ? 'burn' : 'return'
        return { ...body, law: { kind: 'mission', purpose: 'A park', cap: CAP, expires, atExpiry } }
      }
      case 'HELP':
        return { ...body, law: { kind: 'mutual', limit: 300 }, demurrage: { ppm: 10_000, period: HOUR, to: 'pool' } }
      case 'STAR':
        return {
          ...body,
          law: { kind: 'points', use: 'utility' },
          demurrage: { ppm: 30_000, period: HOUR, to: 'burn' },
        }
    }
  }
}

const RESERVE = {
  what: 'Flour',
  where: 'The mill',
  unit: 'kg',
  decimals: 3,
  give: 3,
  get: 100,
  redeemWithin: 30 * MINUTE,
}

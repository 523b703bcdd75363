/** What people do where there is no wire: set money aside and spend it by vouchers, settle favours, and carry bundles that may come late. */
import { favourDigest, favourMessage, pairOf } from '#shared/core/favours/index.ts'
import { type CborValue, fromHex, HOUR } from '#shared/core/kernel/index.ts'
import { voucherMessage } from '#shared/core/reserves/index.ts'
import { BUNDLE_BYTES_MAX } from '#shared/wire/bundle.ts'
import type { FavourStatement } from '#shared/wire/favours.ts'
import type { Voucher } from '#shared/wire/reserves.ts'
import type { SimNode } from './node.ts'
import type { Random } from './random.ts'

type Body = { [key: string]: CborValue }
const AMOUNT_MAX = 60
/** Now and then a voucher says more than was set aside, or is brought by somebody else. */
const WRONG_PERCENT = 12
/** Old ones come again, and some are signed by a device that set nothing aside. */
const OLD_PERCENT = 30
const TIME_MAX = 8 * HOUR

interface Kept {
  id: Uint8Array
  payer: SimNode
  payee: SimNode
  amount: bigint
  vouchers: Voucher[]
}

interface Carried {
  from: SimNode
  to: SimNode
  bytes: Uint8Array
  /** How often the receiver had been started when it was packed. */
  boots: number
}

export interface Acting {
  random: Random
  nodes: readonly SimNode[]
  hub(): string
  submit(node: SimNode, t: string, body: Body): Uint8Array
}

export class Offline {
  readonly #acting: Acting
  readonly #reserves: Kept[] = []
  readonly #bag: Carried[] = []
  readonly #statements: FavourStatement[] = []

  constructor(acting: Acting) {
    this.#acting = acting
  }

  act(node: SimNode): void {
    const draw = this.#acting.random.below(100)
    if (draw < 14) return this.#setAside(node)
    if (draw < 54) return this.#claim(node)
    if (draw < 68) return this.#settle(node)
    if (draw < 84) return this.#pack(node)
    this.take(node)
  }

  #other(node: SimNode): SimNode {
    return this.#acting.random.pick(this.#acting.nodes.filter((one) => one !== node))
  }

  #amount(): bigint {
    return BigInt(1 + this.#acting.random.below(AMOUNT_MAX))
  }

  #setAside(payer: SimNode): void {
    const [payee, amount] = [this.#other(payer), this.#amount()]
    const until = payer.now() + 1 + this.#acting.random.below(TIME_MAX)
    const body = { payee: payee.keys.did, token: 'HRS', amount, until }
    const id = this.#acting.submit(payer, 'reserve.open', body)
    this.#reserves.push({ id, payer, payee, amount, vouchers: [] })
  }

  /** Any voucher of any reserve, the newest or one that was given long ago, brought by whom it is for or by somebody else. */
  #claim(node: SimNode): void {
    const { random } = this.#acting
    const mine = this.#reserves.filter(({ payee }) => payee === node || random.chance(WRONG_PERCENT))
    if (mine.length === 0) return
    // Mostly the newest, so that one reserve is collected from more than once.
    const kept = random.chance(70) ? (mine.at(-1) as Kept) : random.pick(mine)
    if (random.chance(10)) {
      this.#acting.submit(node, 'reserve.close', { reserve: kept.id })
      return
    }
    if (kept.vouchers.length === 0 || !random.chance(OLD_PERCENT)) kept.vouchers.push(this.#voucher(kept))
    const voucher = random.pick(kept.vouchers)
    this.#acting.submit(node, 'reserve.claim', { ...voucher })
  }

  #voucher({ id, payer, amount, vouchers }: Kept): Voucher {
    const { random } = this.#acting
    const before = vouchers.at(-1)?.amount ?? 0n
    const most = random.chance(WRONG_PERCENT) ? 2n * amount : amount
    const said = { reserve: id, seq: vouchers.length + 1, amount: before + 5n < most ? before + 5n : most }
    const signer = random.chance(OLD_PERCENT) ? this.#other(payer) : payer
    return { ...said, dev: signer.keys.dev, sig: signer.keys.sign(voucherMessage(said)) }
  }

  /** Both sign; one of them, or after a while both, bring it to the hub. */
  #settle(node: SimNode): void {
    const { random } = this.#acting
    const other = this.#other(node)
    const again = this.#statements.filter(({ a, b }) => [a, b].includes(node.keys.did))
    const statement = again.length > 0 && random.chance(OLD_PERCENT) ? random.pick(again) : this.#statement(node, other)
    const digest = favourDigest(statement)
    const signatures = this.#acting.nodes
      .filter(({ keys }) => [statement.a, statement.b].includes(keys.did))
      .map(({ keys }) => ({ as: keys.did, dev: keys.dev, sig: keys.sign(favourMessage(digest)) }))
    this.#acting.submit(node, 'favour.settle', { statement: statement as unknown as CborValue, signatures })
  }

  #statement(node: SimNode, other: SimNode): FavourStatement {
    const { random } = this.#acting
    const [a, b] = pairOf(node.keys.did, other.keys.did)
    const [amount, rest] = [this.#amount(), BigInt(random.below(AMOUNT_MAX))]
    const sign = random.chance(50) ? 1n : -1n
    const statement: FavourStatement = {
      v: 1,
      hub: fromHex(this.#acting.hub()),
      a,
      b,
      token: 'HRS',
      seq: this.#statements.length + 1,
      base: new Uint8Array(32),
      before: sign * (amount + rest),
      balance: sign * rest,
      note: '',
      at: node.now(),
      settle: { amount, by: node.now() + HOUR },
    }
    this.#statements.push(statement)
    return statement
  }

  #pack(node: SimNode): void {
    const to = this.#other(node)
    if (!to.up) return
    const { bytes } = node.engine.carrier.pack(node.engine.hub(this.#acting.hub()), to.dev, BUNDLE_BYTES_MAX)
    this.#bag.push({ from: node, to, bytes, boots: to.boots })
  }

  /** Whatever lies in the bag for this node, perhaps from before it was started again, perhaps taken in already. */
  take(node: SimNode): void {
    const mine = this.#bag.filter(({ to }) => to === node)
    if (mine.length === 0) return
    const { bytes, boots, from } = this.#acting.random.pick(mine)
    // Packed while this node ran, by somebody who knew how far it was: the truth that hearing stands on.
    if (boots === node.boots && from.dev !== node.dev) node.met = true
    node.engine.carrier.take(bytes)
  }
}

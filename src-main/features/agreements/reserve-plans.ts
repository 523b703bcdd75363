/** Plans for reserves: setting money aside, spending it by a voucher, and giving back what is left. */
import { money } from '#shared/core/agreements/index.ts'
import { encodeCanonical, formatDuration, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { RESERVE_GRACE_MS, RESERVE_MS_MAX, voucherMessage } from '#shared/core/reserves/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { oneLine } from '#shared/wire/plain.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { readable } from '../ledger/index.ts'
import { nickOf, refuseBlocked } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { isSpendable, type LoadedReserve, loadReserve, spentOf } from '../reserves/index.ts'
import { eventPlan } from './event-plan.ts'
import { balanceRow, type Desk, type Plan, type Seed } from './plan.ts'
import { moneyWarnings, partyWarnings } from './warnings.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

const no = (code: string): Error => refused(code, refusalWords(code))

export function reservePlan(desk: Desk, act: Of<'reserve'>, { at }: Seed): Plan {
  const { context, hub, token, me } = desk
  const amount = BigInt(act.amount)
  if (amount === 0n) throw no('reserve.nothing')
  if (amount > desk.available) throw no('transfer.insufficient')
  if (act.lasts > RESERVE_MS_MAX) throw no('reserve.too-long')
  if (act.to === me) throw no('reserve.with-oneself')
  refuseBlocked(context, hub, act.to)
  const until = Math.max(at, context.head(hub).time) + act.lasts
  const body = { payee: act.to, token: token.code, amount, until }
  const nick = nickOf(context.sql, hub, act.to)
  const sum = money(amount, token)
  const words = {
    sentence: `You set ${sum} aside for ${nick} for ${formatDuration(act.lasts)}, to pay from it where there is no connection.`,
    counterparty: act.to,
    balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance - amount)],
    deadline: {
      at: until + RESERVE_GRACE_MS,
      text: `${nick} has ${formatDuration(RESERVE_GRACE_MS)} more to collect; what is left then comes back by itself.`,
    },
    worst: `You pay nothing from it: ${sum} cannot be used for anything else until it comes back.`,
    warnings: [...partyWarnings(desk, act.to), ...moneyWarnings(desk, amount)],
  }
  return eventPlan(desk, 'reserve.open', body, words, { changed: ['wallet', 'ledger'] })
}

export function spendPlan(desk: Desk, act: Of<'spend'>, { at }: Seed): Plan {
  const { context, hub, token, me } = desk
  const reserve = loadReserve(context, hub, act.reserve)
  const { state } = reserve
  const amount = BigInt(act.amount)
  const spent = spentOf(reserve)
  if (amount === 0n) throw no('reserve.nothing')
  if (state.payer !== me || !isSpendable(context, reserve)) throw no('reserve.not-spendable')
  if (spent + amount > state.amount) throw no('reserve.more-than-held')
  const said = { reserve: fromHex(act.reserve), seq: nextSeq(reserve), amount: spent + amount }
  const nick = nickOf(context.sql, hub, state.payee)
  const text = oneLine(act.text)
  return {
    hub,
    bytes: encodeCanonical({ ...said, text }),
    json: readable({ t: 'voucher', as: me, body: { ...said, text } }),
    sentence: `You pay ${nick} ${money(amount, token)} from what you set aside${text === '' ? '' : `, for “${text}”`}.`,
    counterparty: state.payee,
    balances: [balanceRow(desk, `Left for ${nick}`, state.amount - spent, state.amount - spent - amount)],
    worst: `Paid is paid: ${nick} collects it when next connected, and only ${nick} can send it back.`,
    warnings: [],
    perform: () => {
      const keys = context.keys()
      const voucher = { ...said, dev: keys.dev, sig: keys.sign(voucherMessage(said)) }
      const id = context.sendMessage(
        {
          v: 1,
          hub: fromHex(hub),
          negotiation: said.reserve.subarray(0, 16),
          from: keys.did,
          dev: keys.dev,
          to: state.payee,
          at,
          content: { kind: 'voucher', voucher, text },
        },
        [],
      )
      context.changed('wallet', 'messages')
      return { event: toHex(id) }
    },
  }
}

const nextSeq = ({ given }: LoadedReserve): number => Math.max(0, ...given.map(({ voucher }) => voucher.seq)) + 1

export function reserveClosing(desk: Desk, act: Of<'reserve-close'>): Plan {
  const { context, hub, token, me } = desk
  const reserve = loadReserve(context, hub, act.reserve)
  const { state } = reserve
  if (state.payee !== me) throw no('reserve.not-payee')
  if (state.due === undefined) throw no('reserve.ended')
  const body = { reserve: fromHex(act.reserve) }
  const nick = nickOf(context.sql, hub, state.payer)
  const rest = state.amount - spentOf(reserve)
  const words = {
    sentence: `You give back the ${money(rest, token)} that ${nick} set aside for you and did not spend.`,
    counterparty: state.payer,
    worst: `Whatever ${nick} paid you from it since, and has not reached this device, can no longer be collected.`,
  }
  return eventPlan(desk, 'reserve.close', body, words, { changed: ['wallet', 'ledger'] })
}

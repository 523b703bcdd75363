/** Plans for coming and going: a keeper removes a member or lets them back in, and a member leaves. */
import { money } from '#shared/core/agreements/index.ts'
import { hasOpenAgreement, whyNotLeave } from '#shared/core/hub/index.ts'
import { isKeeper, readHub, standingOf } from '#shared/core/hubs/index.ts'
import { type CborValue, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { nickOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { type EventWords, eventPlan } from './event-plan.ts'
import { balanceRow, type Desk, type Plan, type Warning } from './plan.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

/** A plan for one event that moves no money of an agreement. */
export const memberPlan = (desk: Desk, t: string, body: Record<string, CborValue>, words: EventWords): Plan =>
  eventPlan(desk, t, body, words, { changed: ['hubs', 'members', 'notices', 'agreements', 'ledger', 'wallet'] })

export function removePlan(desk: Desk, { did, reason }: Of<'remove'>): Plan {
  const why = visible(reason).trim()
  if (why === '')
    throw refused(
      'remove.no-reason',
      'Nothing was signed: a removal needs a reason, which every member can read. Write one and try again.',
    )
  const nick = nickOf(desk.context.sql, desk.hub, did)
  const open = hasOpenAgreement(desk.context.state(desk.hub), did)
  return memberPlan(
    desk,
    'member.remove',
    { v: 1, did, reason: why },
    {
      sentence: `You remove ${nick} from ${desk.hubName}: “${why}”`,
      counterparty: did,
      worst: `${nick} can post, propose, agree and invite no more. What they have stays theirs, and you can let them back in.`,
      warnings: [
        { code: 'reason-public', text: 'Every member can read this reason, and it stays on the ledger.' },
        ...(open
          ? [
              {
                code: 'open-trades',
                text: `Open trades of ${nick} go on and end by their own terms; no escrow is touched.`,
              },
            ]
          : []),
      ],
    },
  )
}

export function readmitPlan(desk: Desk, { did }: Of<'readmit'>): Plan {
  const nick = nickOf(desk.context.sql, desk.hub, did)
  return memberPlan(
    desk,
    'member.readmit',
    { v: 1, did },
    {
      sentence: `You let ${nick} back into ${desk.hubName}.`,
      counterparty: did,
      worst: `${nick} can post, propose, agree and invite again, with the balance they had. You can remove them again.`,
    },
  )
}

/** What time and one's own acts can end. */
const PASSING: ReadonlySet<string> = new Set(['leave.open-trades', 'leave.owes', 'leave.keeps-reserve'])

/** Throws unless the rules let me leave now, or with `later` once what is open has ended. */
function refuseLeaving({ context, hub, me }: Desk, later: boolean): void {
  const code = whyNotLeave(context.state(hub), me)
  if (code === null || (later && PASSING.has(code))) return
  throw refused(code, refusalWords(code))
}

export function leavingPlan(desk: Desk): Plan {
  refuseLeaving(desk, true)
  return memberPlan(
    desk,
    'member.leaving',
    { v: 1 },
    {
      sentence: `You leave ${desk.hubName} as soon as your last trade there has ended and you owe nothing.`,
      worst:
        'From now on you agree to nothing new there, and your notices go off the board. You can stay after all until then.',
      warnings: keptWarnings(desk),
    },
  )
}

export const stayPlan = (desk: Desk): Plan =>
  memberPlan(
    desk,
    'member.stay',
    { v: 1 },
    {
      sentence: `You stay in ${desk.hubName} after all.`,
      worst: 'Your notices are on the board again, and you can agree to new trades.',
    },
  )

export function leavePlan(desk: Desk): Plan {
  refuseLeaving(desk, false)
  const last = isKeeper(desk.context.state(desk.hub), desk.me)
  return memberPlan(
    desk,
    'member.leave',
    { v: 1 },
    {
      sentence: `You leave ${desk.hubName} now.`,
      balances: [balanceRow(desk, 'Balance', desk.balance, desk.balance)],
      worst: last
        ? 'You are the last one in it and sign its ledger: the hub ends with you, and nobody can join it again.'
        : 'You come back by an invite of a member only, to the account as you leave it.',
      warnings: keptWarnings(desk),
    },
  )
}

/** One's own device, in one hub. Codes: device.self, and those of the rule. */
export function revokeDevicePlan(desk: Desk, { dev }: Of<'revoke-device'>): Plan {
  const { context, hub, hubName } = desk
  if (dev === toHex(context.keys().dev)) throw refused('device.self', refusalWords('device.self'))
  const signs = readHub(context.state(hub)).validators.some((validator) => toHex(validator.dev) === dev)
  return memberPlan(
    desk,
    'member.revoke',
    { dev: fromHex(dev) },
    {
      sentence: `You take your device ${dev.slice(0, 10)}… out of use in ${hubName}, for good.`,
      worst:
        'Nothing it signs from then on counts there. What it signed before stands, and it keeps what it has already read.',
      warnings: [
        {
          code: 'words-outlive',
          text: 'If it was set up with your recovery words, whoever opens it can take another device in. One that you added by its code cannot.',
        },
        ...(signs
          ? [
              {
                code: 'still-signs',
                text: `It signs the batches of ${hubName}, and goes on doing so until the members change that.`,
              },
            ]
          : []),
      ],
    },
  )
}

/** What is mine stays mine, and is of no use while I am away. */
function keptWarnings({ balance, token }: Desk): Warning[] {
  if (balance <= 0n) return []
  const text = `${money(balance, token)} stay in your account and are of no use to you while you are away. Spend or give them away first if you want.`
  return [{ code: 'balance-stays', text }]
}

/** Keeps the promise of `leaving`: goes when nothing ties me any more, every receipt signed. Repeating it does nothing more. */
export function leaveWhenFree(context: FeatureContext, hub: string): void {
  const reader = context.state(hub)
  const me = context.keys().did
  if (standingOf(reader, me) !== 'leaving' || context.pending(hub).length > 0) return
  if (whyNotLeave(reader, me) === null) context.submitIfAllowed(hub, 'member.leave', { v: 1 })
}

/**
 * Next action, deadline and worst case for both sides of a trade, before and after it stands on the ledger. No state is without
 * words: when nothing can be done, the words say that and why (DESIGN §6).
 */
import { type Outlook, outlookOf, type Parties, type TokenWords } from '#shared/core/agreements/index.ts'
import { sideOf } from './moves.ts'
import { agreeable, currentProposal, lastWord, type Negotiation, offeredByMe, stateOf } from './negotiation.ts'

export interface Wording {
  title: string
  names: Parties
  token: TokenWords
  paused: number
  /** What each side is called by the reader. */
  nameOf: (did: string) => string
}

const NOBODY_OWES = 'Nobody owes anything.'

/** For `did`, who is either me or the other side. */
export function outlookFor(negotiation: Negotiation, did: string, words: Wording): Outlook {
  const own = did === negotiation.me
  const waiting = negotiation.pending.filter((signed) => signed.event.t !== 'receipt.sign')
  if (own && waiting.length > 0) {
    return {
      next: 'Signed. Wait until the hub’s signer certifies it; this happens by itself when the signer is online.',
      worst: 'Until then nothing has moved. If the rules refuse it, nothing will have.',
    }
  }
  const { agreement } = negotiation
  if (agreement) {
    const { title, names, token, paused } = words
    const view = { agreement: agreement.state, title, names, token }
    return outlookOf(view, sideOf(negotiation, did), paused, sideOf(negotiation, negotiation.me))
  }
  return own ? mine(negotiation, words) : theirs(negotiation, words)
}

function mine(negotiation: Negotiation, { nameOf }: Wording): Outlook {
  const other = nameOf(negotiation.other)
  const state = stateOf(negotiation)
  if (state === 'withdrawn') return withdrawnWords(negotiation, nameOf)
  if (state === 'declined') return declinedWords(negotiation, other)
  if (state === 'lapsed')
    return { next: 'The proposal lapsed without an answer. Propose again to go on.', worst: NOBODY_OWES }
  const last = lastWord(negotiation)
  if (last === undefined)
    return { next: `Nothing is proposed yet. Write to ${other} or make a proposal.`, worst: NOBODY_OWES }
  if (last.by === negotiation.me) {
    return withDeadline(
      {
        next: `Wait for ${other} to answer, or take your signature back.`,
        worst: `${other} does not answer; your proposal lapses and nobody owes anything.`,
      },
      offeredByMe(negotiation)?.terms.openBy,
    )
  }
  const current = currentProposal(negotiation)
  if (current?.problem !== undefined) {
    return {
      next: `${other}’s proposal is not valid: ${current.problem}. Ask for a new one, or make your own.`,
      worst: `It cannot bind anybody. ${NOBODY_OWES}`,
    }
  }
  return withDeadline(
    {
      next: `Read ${other}’s proposal; then agree, change it, or decline.`,
      worst: 'You do not answer; the proposal lapses and nobody owes anything.',
    },
    agreeable(negotiation)?.terms.openBy,
  )
}

function declinedWords(negotiation: Negotiation, other: string): Outlook {
  const byMe = lastWord(negotiation)?.by === negotiation.me
  const open = offeredByMe(negotiation)
  if (byMe) return { next: 'You declined. Make a proposal of your own if you want to go on.', worst: NOBODY_OWES }
  return withDeadline(
    {
      next: open
        ? `${other} declined. Propose something else, or take your signature back to be certain.`
        : `${other} declined. Propose something else to go on.`,
      worst: open ? `${other} changes their mind and agrees to your proposal after all.` : NOBODY_OWES,
    },
    open?.terms.openBy,
  )
}

function withdrawnWords(negotiation: Negotiation, nameOf: (did: string) => string): Outlook {
  const by = negotiation.withdrawn.includes(negotiation.me) ? 'You' : nameOf(negotiation.other)
  return {
    next: `${by} took the signature back, so this talk is over. Start again from the offer to trade after all.`,
    worst: NOBODY_OWES,
  }
}

/** The other side's position, in words they would recognise. */
function theirs(negotiation: Negotiation, { nameOf }: Wording): Outlook {
  const other = nameOf(negotiation.other)
  const state = stateOf(negotiation)
  if (state !== 'offered') return { next: 'Nothing is waiting for them.', worst: NOBODY_OWES }
  const last = lastWord(negotiation)
  if (last === undefined || last.by === negotiation.other) {
    return withDeadline(
      { next: 'Waits for your answer.', worst: 'Their proposal lapses and nobody owes anything.' },
      agreeable(negotiation)?.terms.openBy,
    )
  }
  return withDeadline(
    {
      next: `${other} reads your proposal; then agrees, changes it, or declines.`,
      worst: 'Your proposal lapses and nobody owes anything.',
    },
    offeredByMe(negotiation)?.terms.openBy,
  )
}

const withDeadline = (outlook: Outlook, deadline: number | undefined): Outlook =>
  deadline === undefined ? outlook : { ...outlook, deadline }

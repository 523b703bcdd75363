/** Plans for deciding together: proposing, speaking, voting, vouching, and the standing acts that weigh validators. */
import { money } from '#shared/core/agreements/index.ts'
import {
  ballotContext,
  closeBallot,
  readDelegate,
  readProposal,
  type SecretState,
} from '#shared/core/governance/index.ts'
import { consensusOf, readHub } from '#shared/core/hubs/index.ts'
import { type CborValue, formatDuration, fromHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import { visible } from '#shared/wire/plain.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { chosenDevice, tellerKeyOf, toPolicy, wordsOf } from '../governance/index.ts'
import { nickOf } from '../people/index.ts'
import { refused } from '../refusal.ts'
import { memberPlan } from './member-plans.ts'
import { balanceRow, type Desk, type Plan, type Seed, type Warning } from './plan.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>
const v = 1

/** What a person typed, without what cannot be seen; refused when nothing is left. */
function said(text: string, what: string): string {
  const clean = visible(text).trim()
  if (clean !== '') return clean
  throw refused('words.missing', `Nothing was signed: ${what} is empty. Write it and try again.`)
}

const isPublic: Warning = { code: 'public', text: 'Every member can read this, and it stays on the ledger.' }

export function proposeRulesPlan(desk: Desk, act: Of<'propose-rules'>): Plan {
  const title = said(act.title.replaceAll(/[\n\t]/g, ' '), 'the title')
  const reason = said(act.reason, 'the reason')
  const policy = act.policy && toPolicy(act.policy, (did) => deviceOf(desk, did))
  const validators = act.validators?.map((did) => ({ did, dev: deviceOf(desk, did), weight: 1 }))
  const change = { ...(policy && { policy }), ...(validators && { validators }) }
  const words = wordsOf(desk.context, desk.hub, change)
  if (words.length === 0)
    throw refused('proposal.nothing', 'Nothing was signed: these are the rules already. Change something first.')
  return memberPlan(desk, 'policy.propose', { v, title, reason, ...change } as unknown as Record<string, CborValue>, {
    sentence: `You propose to the members of ${desk.hubName}: “${title}”. ${words.join(' ')}`,
    worst: 'The members vote, and it carries or not; you can take it back until then.',
    warnings: [isPublic],
  })
}

function deviceOf({ context, hub }: Desk, did: string): Uint8Array {
  const dev = chosenDevice(context.state(hub), did)
  if (dev) return dev
  throw refused(
    'proposal.validators',
    `Nothing was signed: ${nickOf(context.sql, hub, did)} has no device in use in this hub. Choose somebody else.`,
  )
}

/** The title of what an act is about; refuses when the hub knows no such proposal. */
function titleOf({ context, hub }: Desk, proposal: string): string {
  const found = readProposal(context.state(hub), fromHex(proposal))
  if (found === undefined)
    throw refused('proposal.unknown', 'Nothing was signed: this hub has no such proposal. Look at the list again.')
  return found.change.admit === undefined ? found.title : `${found.title} becomes a member`
}

export const speakPlan = (desk: Desk, { proposal, text }: Of<'speak'>): Plan => {
  const words = said(text, 'what you want to say')
  return memberPlan(
    desk,
    'policy.state',
    { v, proposal: fromHex(proposal), text: words },
    {
      sentence: `You say about “${titleOf(desk, proposal)}”: “${words}”`,
      worst: 'What is said stays said, under your name.',
      warnings: [isPublic],
    },
  )
}

export function votePlan(desk: Desk, { proposal, choice }: Of<'vote'>, seed: Seed): Plan {
  const { context, hub } = desk
  const title = titleOf(desk, proposal)
  const found = readProposal(context.state(hub), fromHex(proposal))
  const words = wordsOf(context, hub, found?.change ?? {}, found?.before).join(' ')
  if (found?.secret) return secretVotePlan(desk, { proposal, choice }, found.secret, `“${title}”. ${words}`, seed)
  const vote = choice === 'abstain' ? 'You abstain on' : `You vote ${choice} on`
  return memberPlan(
    desk,
    'policy.vote',
    { v, proposal: fromHex(proposal), choice },
    {
      sentence: `${vote} “${title}”. ${words}`,
      worst: 'You can change your vote until voting ends.',
      warnings: [{ code: 'open-vote', text: 'Votes are open: every member sees yours.' }],
    },
  )
}

/** The vote is closed with the sheet's own salt, so that what is approved is the very ballot that was shown. */
function secretVotePlan(
  desk: Desk,
  { proposal, choice }: Pick<Of<'vote'>, 'proposal' | 'choice'>,
  { tellers }: SecretState,
  about: string,
  seed: Seed,
): Plan {
  if (choice === 'abstain')
    throw refused('ballot.abstain', 'Nothing was signed: a secret vote is yes or no. Who abstains does not vote.')
  if (tellers.length === 0) throw refused('ballot.no-tellers', refusalWords('ballot.no-tellers'))
  const context = ballotContext(fromHex(desk.hub), fromHex(proposal), desk.me)
  const ballot = closeBallot(
    tellers.map(({ key }) => key),
    choice === 'yes',
    seed.salt,
    context,
  )
  return memberPlan(
    desk,
    'ballot.cast',
    { v, proposal: fromHex(proposal), ...ballot },
    {
      sentence: `You vote ${choice}, secretly, on ${about}`,
      worst:
        'A secret vote cannot be changed. Everybody sees that you voted; how, only all tellers together could find out.',
    },
  )
}

export function tellPlan(desk: Desk, { proposal }: Of<'tell'>): Plan {
  const { key, proof } = tellerKeyOf(desk.context, desk.hub, proposal)
  return memberPlan(
    desk,
    'ballot.teller',
    { v, proposal: fromHex(proposal), key, proof },
    {
      sentence: `You step forward as a teller of the secret vote on “${titleOf(desk, proposal)}”.`,
      worst:
        'When voting ends, this computer helps to open the sum by itself. If it is off for the whole time of counting, the vote is void.',
    },
  )
}

export const takeBackPlan = (desk: Desk, { proposal }: Of<'take-back'>): Plan =>
  memberPlan(
    desk,
    'policy.withdraw',
    { v, proposal: fromHex(proposal) },
    {
      sentence: `You take back “${titleOf(desk, proposal)}”.`,
      worst: 'The vote on it ends without a result. You can propose it again.',
    },
  )

export function vouchPlan(desk: Desk, { did }: Of<'vouch'>): Plan {
  const nick = nickOf(desk.context.sql, desk.hub, did)
  return memberPlan(
    desk,
    'member.vouch',
    { v, did },
    {
      sentence: `You give your word that ${nick} may come into ${desk.hubName}.`,
      counterparty: did,
      worst: `With enough such words ${nick} is a member, with the grant and the credit that members have. A word is not taken back.`,
      warnings: [isPublic],
    },
  )
}

export const validatePlan = (desk: Desk): Plan =>
  memberPlan(
    desk,
    'validator.offer',
    { v },
    {
      sentence: `You offer this computer to sign the ledger of ${desk.hubName}.`,
      worst:
        'If you are chosen and this computer is off, the others may have to wait for it. Signing two histories freezes its key and costs what the rules say.',
      warnings: [
        {
          code: 'key-stays',
          text: 'The key that signs stays on this computer and is in no backup. Offer one that is mostly on.',
        },
      ],
    },
  )

export const retirePlan = (desk: Desk): Plan =>
  memberPlan(
    desk,
    'validator.retire',
    { v },
    {
      sentence: `You offer your computer to ${desk.hubName} no more.`,
      worst: 'If it signs now, it goes on until the next epoch. You can offer it again.',
    },
  )

export function delegatePlan(desk: Desk, { to }: Of<'delegate'>): Plan {
  const { context, hub, me } = desk
  const nick = (did: string) => nickOf(context.sql, hub, did)
  const before = readDelegate(context.state(hub), me)
  const moved = before !== undefined && to !== undefined ? ` It was with ${nick(before)}.` : ''
  return memberPlan(
    desk,
    'delegate.set',
    { v, ...(to !== undefined && { to }) },
    {
      sentence:
        to === undefined ? 'You take your standing vote back.' : `You give your standing vote to ${nick(to)}.${moved}`,
      ...(to !== undefined && to !== me && { counterparty: to }),
      worst: 'It weighs from the next epoch on, and you can move it at any time.',
    },
  )
}

export function stakePlan(desk: Desk, { amount }: Of<'stake'>): Plan {
  const { context, hub, token, balance, held } = desk
  const units = BigInt(amount)
  const { policy, quorum } = readHub(context.state(hub))
  const { slash, unlock } = consensusOf(policy, quorum)
  return memberPlan(
    desk,
    'stake.lock',
    { v, amount: units },
    {
      sentence: `You lock ${money(units, token)} as your stake in ${desk.hubName}.`,
      balances: [balanceRow(desk, 'Balance', balance, balance - units), balanceRow(desk, 'Locked', held, held + units)],
      worst: `If your computer signs two histories, ${slash / 10} % of the stake is gone. It comes back ${formatDuration(unlock)} after you ask for it.`,
    },
  )
}

export function unstakePlan(desk: Desk, { amount }: Of<'unstake'>): Plan {
  const units = BigInt(amount)
  const { policy, quorum } = readHub(desk.context.state(desk.hub))
  const { unlock } = consensusOf(policy, quorum)
  return memberPlan(
    desk,
    'stake.unlock',
    { v, amount: units },
    {
      sentence: `You ask for ${money(units, desk.token)} of your stake in ${desk.hubName} back.`,
      worst: `It weighs nothing from the next epoch on, stays at risk for ${formatDuration(unlock)}, and is yours again then.`,
    },
  )
}

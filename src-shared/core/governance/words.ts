/** What rules and changes of them mean, in sentences: the same on the sign sheet, on the page of rules and over the socket. */
import type { Policy, Recovery } from '#shared/wire/hubs.ts'
import type { Admission, Consensus, Governance, QuorumKind } from '#shared/wire/policy.ts'
import type { StampRules } from '#shared/wire/stamp.ts'
import { money, type TokenWords } from '../agreements/sentence.ts'
import { admissionOf, consensusOf, governanceOf, isByLog, stampOf } from '../hubs/policy.ts'
import { secondsOf } from '../hubs/work.ts'
import { formatDuration, SECOND } from '../kernel/index.ts'
import { quorumOf } from '../ledger/batch.ts'
import { ladderWords } from './tier-words.ts'

const percent = (permille: number): string => `${permille / 10} %`

/** How many of these validators sign, and what the hub survives (W, q and b of DESIGN §5). */
export function quorumWords(kind: QuorumKind, weights: readonly number[]): string {
  const validators = weights.map((weight) => ({ did: '', dev: new Uint8Array(32), weight }))
  const { total, needed, tolerated } = quorumOf(kind, validators)
  if (weights.length === 1)
    return 'One computer signs alone. While it is off, nothing is certified; whoever runs it is trusted not to sign two histories, and is found out when they do.'
  const equal = weights.every((weight) => weight === weights[0])
  const each = weights[0] as number
  const signing = equal
    ? `Any ${Math.ceil(needed / each)} of ${weights.length} must sign`
    : `Signatures that weigh ${needed} of ${total} must come together`
  return `${signing}. ${asleepWords(weights, total - needed, equal)} ${lieWords(kind, weights, tolerated)}`
}

/** How many of the heaviest fit into `room` weight: that many may do it, whoever they are. */
function anyOf(weights: readonly number[], room: number): number {
  let count = 0
  let sum = 0
  for (const weight of [...weights].sort((a, b) => b - a)) {
    sum += weight
    if (sum > room) return count
    count++
  }
  return count
}

function asleepWords(weights: readonly number[], room: number, equal: boolean): string {
  const asleep = anyOf(weights, room)
  if (asleep === 0) return equal ? 'None may be off.' : 'All of the heavy ones must be on.'
  return asleep === 1 ? 'Any one may be off.' : `Any ${asleep} may be off.`
}

function lieWords(kind: QuorumKind, weights: readonly number[], tolerated: number): string {
  if (kind !== 'bft') return 'None may lie: a lie is proven and punished afterwards, not prevented.'
  const liars = anyOf(weights, tolerated)
  if (liars === 0) return 'It survives no liar yet; four equal ones would survive one.'
  return liars === 1 ? 'It survives one liar.' : `It survives ${liars} liars.`
}

const MODELS: Record<Consensus['model'], string> = {
  named: 'The signers are a list that only a vote changes.',
  voting: 'Every member who offers a computer signs, and all weigh the same.',
  dpos: 'Members give their standing vote to somebody who offers; whoever has more of them weighs more.',
  staking: 'Whoever offers and locks credit signs, and weighs as much as they locked.',
}

const COUNTED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** Who says which batch comes next, where that is not the signers in turn. */
export function orderWords({ finality }: Consensus): string | undefined {
  if (finality?.by !== 'log') return undefined
  const machines = `${COUNTED[finality.machines]} machine${finality.machines === 1 ? '' : 's'}`
  return `The operators’ replicated log of ${machines} says which batch comes next. Each operator signs only what it reads there, and never two batches of one height, whatever the log says.`
}

export function consensusWords(rules: Consensus, token: TokenWords): string[] {
  const order = orderWords(rules)
  const words = [MODELS[rules.model], ...(order === undefined ? [] : [order])]
  if (rules.model === 'named') return words
  words.push(
    rules.seats === 1
      ? 'There is one seat.'
      : `At most ${rules.seats} sign, at least ${rules.atLeast}, or those of before stay.`,
  )
  if (rules.epoch > 0) words.push(`They are set anew every ${formatDuration(rules.epoch)}.`)
  if (rules.cap < 1000 && rules.model !== 'voting')
    words.push(`Nobody weighs more than ${percent(rules.cap)}, where enough take part.`)
  if (rules.model === 'staking')
    words.push(
      `A stake is ${money(rules.minStake, token)} or more; it comes back ${formatDuration(rules.unlock)} after it is asked for; ${percent(rules.slash)} of it is lost by signing twice.`,
    )
  return words
}

const COUNTS: Record<Governance['count'], string> = {
  members: 'Every member has one vote.',
  weighted: 'A vote weighs as much credit as its member holds.',
  quadratic:
    'A vote weighs the square root of the credit its member holds; newcomers are counted together with who brought them.',
}

export function governanceWords(rules: Governance): string[] {
  return [
    rules.propose === 'members' ? 'Every member may propose a change.' : 'Only keepers may propose a change.',
    COUNTS[rules.count],
    `A change carries when ${percent(rules.turnout)} of the members vote and more than ${percent(rules.pass)} of what they vote is yes.`,
    rules.secret
      ? `Votes are secret: up to ${rules.secret.tellers} tellers, at least two, hold a key together; only the sum is ever opened, by all of them, within ${formatDuration(rules.secret.counting)}.`
      : 'Votes are open: every member sees them.',
    rules.debate > 0
      ? `It is talked about for ${formatDuration(rules.debate)}, then voted on for ${formatDuration(rules.voting)}.`
      : `It is voted on for ${formatDuration(rules.voting)}, or until everybody has voted.`,
  ]
}

export function admissionWords(admission: Admission): string {
  if (admission.by === 'invite') return 'An invite of any member opens the hub.'
  if (admission.by === 'vote') return 'After an invite, the members vote on every newcomer.'
  return `After an invite, ${admission.members} members must give their word, the one who invited counted, within ${formatDuration(admission.within)}.`
}

/** How long this many bits take a laptop, as a person says it. */
export function workWords(bits: number): string {
  const ms = secondsOf(bits) * SECOND
  if (ms < SECOND / 2) return 'less than a second'
  return `about ${formatDuration(Math.round(ms / SECOND) * SECOND)}`
}

export function stampWords({ base, max, calm, window }: StampRules): string {
  if (max === 0) return 'Joining costs no computing.'
  const newcomers = calm === 1 ? 'Every newcomer' : `Every ${calm} newcomers`
  const rest = base === 0 ? 'nothing while few join' : `${workWords(base)} of computing`
  if (max === base) return `Joining costs ${rest}.`
  return `Joining costs ${rest}; under a flood up to ${workWords(max).replace('about ', '')}. ${newcomers} within ${formatDuration(window)} double it, and it halves again as fast when fewer come.`
}

export function recoveryWords(recovery: Recovery | undefined): string {
  const count = recovery?.validators.length ?? 0
  if (!recovery || count === 0) return 'When those who sign fall silent for good, nobody may take over.'
  const silent = `When nothing was certified for ${formatDuration(recovery.silence)}`
  if (count === 1) return `${silent}, one member may take over and sign alone.`
  const { needed } = quorumOf(recovery.quorum, recovery.validators)
  return `${silent}, any ${needed} of ${count} members may take over together, and these ${count} sign from then on.`
}

/** What `after` would change, one line each, the old beside the new where both are short. */
export function changeWords(before: Policy, after: Policy, quorum: QuorumKind, token: TokenWords): string[] {
  const lines: string[] = []
  if (before.grant !== after.grant)
    lines.push(`Newcomers are granted ${money(after.grant, token)} instead of ${money(before.grant, token)}.`)
  if (before.creditLimit !== after.creditLimit)
    lines.push(
      `Members may go down to −${money(after.creditLimit, token)} instead of −${money(before.creditLimit, token)}.`,
    )
  const sections: [string[], string[]][] = [
    [[admissionWords(admissionOf(before))], [admissionWords(admissionOf(after))]],
    [[stampWords(stampOf(before))], [stampWords(stampOf(after))]],
    [consensusAll(before, quorum, token), consensusAll(after, quorum, token)],
    [governanceWords(governanceOf(before)), governanceWords(governanceOf(after))],
    [[recoveryWords(before.recovery)], [recoveryWords(after.recovery)]],
    [ladderWords(before.tiers, token), ladderWords(after.tiers, token)],
  ]
  for (const [old, now] of sections) lines.push(...now.filter((line) => !old.includes(line)))
  return lines
}

const KINDS: Record<QuorumKind, string> = {
  solo: 'One computer signs alone.',
  majority: 'More than half of the weight must sign; a lie is proven afterwards.',
  bft: 'More than two thirds of the weight must sign; less than a third may lie.',
}

const consensusAll = (policy: Policy, quorum: QuorumKind, token: TokenWords): string[] => {
  const rules = consensusOf(policy, quorum)
  const turns = isByLog(rules) ? [] : ['The signers take turns in saying which batch comes next.']
  return [...consensusWords(rules, token), ...turns, KINDS[rules.quorum]]
}

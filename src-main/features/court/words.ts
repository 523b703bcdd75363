/** Cases in words. */
import { money, type TokenWords } from '#shared/core/agreements/index.ts'
import { type ContractWords, titleAt } from '#shared/core/contracts/index.ts'
import { type Result, TOLERANCE } from '#shared/core/disputes/index.ts'
import type { CourtRules } from '#shared/wire/contracts.ts'
import type { Award, FileReason, Finding } from '#shared/wire/disputes.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { shareWords, wordsOf } from '../agreements/index.ts'
import { doerOf, type Filed, receiverOf } from './filed.ts'
import { proseOf } from './papers.ts'

export interface CaseWords {
  /** How the commitment is called among others, e.g. “Sketches” of “A poster”. */
  title: string
  nameOf: (did: string) => string
  tokenOf: (code: string) => TokenWords
  /** An amount of the token that fees and locks are of. */
  sum: (amount: bigint) => string
  award: (award: Award) => string
  finding: (finding: Finding) => string
  result: (result: Result) => string
}

export function caseWords(context: FeatureContext, filed: Filed): CaseWords {
  const { hub, state, terms, commitment } = filed
  const prose = proseOf(context, filed)
  const words = wordsOf(context, hub, prose)
  const { nameOf, tokenOf } = words
  const [doer, receiver] = [nameOf(doerOf(filed)), nameOf(receiverOf(filed))]
  const between = terms.parties.map(({ did }) => nameOf(did)).join(' and ')
  const title = prose
    ? `${titleAt(words, state.commitment)} of “${prose.title}”`
    : `Commitment ${state.commitment + 1} between ${between}`
  const award = ({ share, bond }: Award): string => {
    const paid = `${shareWords(share)} of what is in dispute for ${doer}`
    return commitment.bond ? `${paid}, and ${shareWords(bond)} of the deposit for ${receiver}` : paid
  }
  const finding = (found: Finding): string =>
    found.kind === 'award' ? award(found.award) : 'that this cannot be ruled on'
  const result = (one: Result): string =>
    one.kind === 'award'
      ? award(one.award)
      : one.kind === 'refused'
        ? 'that this cannot be ruled on'
        : 'nothing: too few came'
  return { title, nameOf, tokenOf, sum: (amount) => money(amount, tokenOf(state.rules.token)), award, finding, result }
}

export const REASON_WORDS: Record<FileReason, string> = {
  'not-as-agreed': 'it is not as agreed',
  'not-delivered': 'it was not delivered',
  late: 'it is late',
  'not-accepted': 'it was not accepted',
  hindered: 'it was kept from being done',
  other: 'for a reason of its own',
}

/** What the terms declare for a court that comes to nothing. */
export function otherwiseWords({ terms, one, late }: Filed): string {
  if (late) return 'what was paid stays paid'
  if (one.delivered === one.accepted) return 'the time to deliver goes on'
  return `${shareWords(terms.dispute?.otherwise ?? 0)} of what is held for it is paid`
}

export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** What each answer would bring or cost a juror. */
export function payoffWords({ state }: Filed, { sum }: CaseWords): string[] {
  const { fee, lock, loss } = state.rules
  return [
    `If your finding agrees with the ruling in the end, you get about ${sum(fee)}, and a part of what others lose.`,
    `It agrees when it is within ${TOLERANCE / 10} points of the ruling in every part. If it is further away, you lose ${sum((lock * BigInt(loss)) / 1000n)} of your lock.`,
    `If you do not vote, or your vote is not opened, you lose all ${sum(lock)}.`,
    'If nobody is near the middle of the panel’s findings, or too few come, nobody loses anything by what they found.',
  ]
}

/** What so many jurors cost. */
export const sumOf = ({ tokenOf }: ContractWords, { fee, token }: CourtRules, seats: number): string =>
  money(fee * BigInt(seats), tokenOf(token))

/** Plans for whoever judges: sitting on the bench, leaving it, and a closed vote. */
import { money } from '#shared/core/agreements/index.ts'
import { type Reasons, readJuror, reasonsHash, roundOf, saltPlace, voteHash } from '#shared/core/disputes/index.ts'
import { equalBytes, formatDuration } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { Finding } from '#shared/wire/disputes.ts'
import { visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { balanceRow, type Desk, type Plan } from '../agreements/index.ts'
import { refused } from '../refusal.ts'
import { courtPlan } from './court-plan.ts'
import { awardIn, type Filed, loadCase } from './filed.ts'
import { post } from './papers.ts'
import { caseWords } from './words.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

export function enrolPlan(desk: Desk, { lock }: Of<'court-enrol'>): Plan {
  const { context, hub, hubName, me, token, balance, held } = desk
  const units = lock === undefined ? 0n : BigInt(lock)
  const before = readJuror(context.state(hub), me)
  const { vrf } = context.keys()
  const sum = money(units, token)
  const locks = units > 0n ? ` ${sum} of yours is locked for it.` : ''
  const renamed = before && !equalBytes(before.vrf, vrf) ? ' This device answers draws of later cases.' : ''
  return courtPlan(desk, {
    t: 'court.enrol',
    body: { vrf, ...(units > 0n && { lock: units }) },
    words: {
      sentence: `You ${before ? 'stay' : 'sit'} on the bench of ${hubName}: you may be drawn by lot to judge disputes between others.${locks}${renamed}`,
      balances:
        units > 0n
          ? [balanceRow(desk, 'Balance', balance, balance - units), balanceRow(desk, 'Locked', held, held + units)]
          : [],
      worst:
        'Each case stands on the part of your lock that its agreement names. If your app says that you are there and does not show its number, or you are drawn and do not vote, you lose that part, and if your finding is far from the ruling a share of it. Your lock comes back when you leave the bench, once no case stands on it.',
      warnings: [
        {
          code: 'keep-running',
          text: 'Your app comes to draws, answers them and opens your votes by itself; let it run now and then while you sit on the bench.',
        },
      ],
    },
  })
}

export function retirePlan(desk: Desk): Plan {
  const { context, hub, hubName, me, token, balance, held } = desk
  const lock = readJuror(context.state(hub), me)?.lock ?? 0n
  return courtPlan(desk, {
    t: 'court.retire',
    body: {},
    words: {
      sentence: `You leave the bench of ${hubName}; your lock of ${money(lock, token)} is yours again.`,
      balances: [balanceRow(desk, 'Balance', balance, balance + lock), balanceRow(desk, 'Locked', held, held - lock)],
      worst: 'You are drawn no more. You can sit on it again, and are drawn for cases that are filed after that.',
    },
  })
}

/** What opens a vote: its salts come from the juror’s seed, so that the finding and the reasons are all there is to keep. */
export function ballotOf(context: FeatureContext, { court, state }: Filed, finding: Finding, text: string) {
  const keys = context.keys()
  const round = state.rounds.length - 1
  const salt = keys.secretFor(saltPlace('vote', court, round))
  const opening = { finding, reason: reasonsHash(reasonsOf(context, court, round, text)), salt }
  return { round, opening, vote: voteHash(court, round, keys.did, opening) }
}

export const reasonsOf = (context: FeatureContext, court: Uint8Array, round: number, text: string): Reasons => ({
  salt: context.keys().secretFor(saltPlace('reasons', court, round)),
  text,
})

export function courtVotePlan(desk: Desk, act: Of<'court-vote'>): Plan {
  const { context, hub, me } = desk
  const filed = loadCase(context, act.case)
  const words = caseWords(context, filed)
  const text = visible(act.reasons).trim()
  if (text === '')
    throw refused(
      'court.no-reasons',
      'Nothing was signed: your reasons are empty. The two sides are owed some; write them.',
    )
  const finding: Finding =
    act.finding.kind === 'award' ? { kind: 'award', award: awardIn(filed.commitment, act.finding.award) } : act.finding
  const { round, vote } = ballotOf(context, filed, finding, text)
  const { lock, loss, open } = filed.state.rules
  const { due } = filed.state
  return courtPlan(desk, {
    t: 'court.commit',
    body: { case: filed.court, round, vote },
    words: {
      sentence: `You find in the case about ${words.title}: ${words.finding(finding)}. Your vote stays closed until all ${roundOf(filed.state).seats.length} jurors have voted.`,
      worst: `It cannot be changed. If it is far from the ruling in the end you lose ${words.sum((lock * BigInt(loss)) / 1000n)} of your lock; if it is not opened you lose ${words.sum(lock)}.`,
      ...(due !== undefined && {
        deadline: {
          at: due + context.head(hub).paused,
          text: `Then votes are opened, which your app does by itself within ${formatDuration(open)}. Then the two sides read your reasons.`,
        },
      }),
      warnings: [{ code: 'keep-running', text: 'Let your app run, or start it again, until your vote is opened.' }],
    },
    before: () => post(context, hub, me, filed.court, { kind: 'case-vote', case: filed.court, round, finding, text }),
  })
}

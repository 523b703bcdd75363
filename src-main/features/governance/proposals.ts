/** Proposals as windows show them: what each would change, what was said, and how the vote stands. */
import {
  type BallotState,
  ballotsOf,
  changeWords,
  count,
  hasVote,
  namesIn,
  PROPOSALS,
  type ProposalState,
  readBallot,
  type SecretState,
  STATEMENTS_EACH_MAX,
  type StatementState,
  statementsOf,
  votesOn,
} from '#shared/core/governance/index.ts'
import { governanceOf, mayBegin, policyRefusal, readHub, readMember } from '#shared/core/hubs/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { PolicyChangeForm, ProposalView } from '#shared/ipc/governance.ts'
import type { Policy } from '#shared/wire/hubs.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { tokenOf } from '../ledger/index.ts'
import { chosenDevice, toPolicy } from './forms.ts'
import { whoIn } from './rules.ts'

const NO_DEVICE = new Uint8Array(32)
const EVERYTHING = Number.MAX_SAFE_INTEGER
/** Proposals a page shows; older ones are in the ledger. */
const SHOWN_MAX = 100

/** What a proposal would change, in sentences. */
export function wordsOf(
  context: FeatureContext,
  hub: string,
  change: ProposalState['change'],
  before?: ProposalState['before'],
): string[] {
  const { policy, quorum } = before ?? readHub(context.state(hub))
  const who = whoIn(context, hub)
  if (change.admit !== undefined) return [`${who(change.admit).nick} becomes a member.`]
  const after = { ...policy, ...(change.policy as Partial<Policy>) }
  const lines = changeWords(policy, after, quorum, tokenOf(context, hub))
  const namesOf = (all: readonly { did: string }[] = []) => all.map(({ did }) => who(did).nick).join(', ')
  const rescuers = namesOf(after.recovery?.validators)
  if (rescuers !== '' && rescuers !== namesOf(policy.recovery?.validators))
    lines.push(`Those who may take over: ${rescuers}.`)
  if (change.validators) {
    const names = namesOf(change.validators)
    lines.push(change.validators.length === 1 ? `${names} signs alone.` : `Those who sign are ${names}.`)
  }
  return lines
}

function phaseOf({ phase, votingFrom }: ProposalState, run: number): ProposalView['phase'] {
  if (phase !== 'open') return phase
  return run < votingFrom ? 'debate' : 'voting'
}

/** Thousandths of all that was voted. */
function sharesOf(tally: { yes: bigint; no: bigint; abstain: bigint }): ProposalView['shares'] {
  const all = tally.yes + tally.no + tally.abstain
  const share = (part: bigint): number => (all === 0n ? 0 : Number((part * 1000n) / all))
  return { yes: share(tally.yes), no: share(tally.no), abstain: share(tally.abstain) }
}

function view(context: FeatureContext, hub: string, id: string): ProposalView {
  const reader = context.state(hub)
  const key = fromHex(id)
  const state = readHub(reader)
  const proposal = reader.get(`${PROPOSALS[0]}${id}`) as ProposalState
  const who = whoIn(context, hub)
  const me = context.keys().did
  const run = Math.max(context.now(), context.head(hub).time) - state.paused
  const statements = reader.keys(...statementsOf(key), EVERYTHING).map((one) => reader.get(one) as StatementState)
  // Of a secret vote there is nothing to tell before it is opened: its open ballots are none.
  const tally =
    proposal.tally ?? count(reader, governanceOf(state.policy), votesOn(reader, key), context.head(hub).time)
  const phase = phaseOf(proposal, run)
  const mine = readBallot(reader, key, me)?.choice
  const member = mayBegin(reader, me)
  return {
    id,
    title: proposal.title,
    reason: proposal.reason,
    by: who(proposal.by),
    phase,
    words: wordsOf(context, hub, proposal.change, proposal.before),
    ...(proposal.change.admit !== undefined && { admit: who(proposal.change.admit) }),
    opened: proposal.opened,
    votingFrom: proposal.votingFrom + state.paused,
    due: proposal.due + state.paused,
    electorate: proposal.electorate,
    voted: proposal.voted,
    shares: sharesOf(tally),
    ...(proposal.secret && { secret: secretView(context, hub, proposal, proposal.secret, phase, member) }),
    votes: namesIn(reader, ballotsOf(key), EVERYTHING).map((did) => {
      const { choice, event } = readBallot(reader, key, did) as BallotState
      return { ...who(did), choice, event: toHex(event) }
    }),
    statements: statements.map(({ by, text, time, event }) => ({ ...who(by), text, time, event: toHex(event) })),
    ...(proposal.closed !== undefined && { closed: proposal.closed }),
    ...(proposal.because !== undefined && { because: refusalWords(proposal.because) }),
    mine: {
      ...(mine !== undefined && { choice: mine }),
      mayVote:
        phase === 'voting' &&
        member &&
        !(proposal.secret && mine !== undefined) &&
        (readMember(reader, me)?.joined ?? run) <= proposal.opened &&
        hasVote(reader, me, run),
      maySpeak:
        proposal.phase === 'open' && member && statements.filter(({ by }) => by === me).length < STATEMENTS_EACH_MAX,
    },
  }
}

function secretView(
  context: FeatureContext,
  hub: string,
  { opened }: ProposalState,
  { tellers, most }: SecretState,
  phase: ProposalView['phase'],
  member: boolean,
): ProposalView['secret'] {
  const me = context.keys().did
  const who = whoIn(context, hub)
  const joined = readMember(context.state(hub), me)?.joined ?? Number.MAX_SAFE_INTEGER
  return {
    tellers: tellers.map(({ did, share }) => ({ ...who(did), done: share !== undefined })),
    most,
    mayTell:
      phase === 'debate' &&
      member &&
      joined <= opened &&
      tellers.length < most &&
      !tellers.some(({ did }) => did === me),
  }
}

export function proposals(context: FeatureContext, { hub }: { hub: string }): ProposalView[] {
  const reader = context.state(hub)
  return namesIn(reader, PROPOSALS, EVERYTHING)
    .map((id) => ({ id, opened: (reader.get(`${PROPOSALS[0]}${id}`) as ProposalState).opened }))
    .sort((a, b) => b.opened - a.opened)
    .slice(0, SHOWN_MAX)
    .map(({ id }) => view(context, hub, id))
}

/** Sentences of a change being edited, and what stands in its way. */
export function preview(
  context: FeatureContext,
  { hub, policy, validators }: { hub: string; policy: PolicyChangeForm; validators?: string[] },
): { words: string[]; problem?: string } {
  const state = readHub(context.state(hub))
  // Whoever has no device in use is refused when it is signed.
  const change = toPolicy(policy, (did) => chosenDevice(context.state(hub), did) ?? NO_DEVICE)
  const wrong = policyRefusal({ ...state.policy, ...(change as Partial<Policy>) })
  const named = validators?.map((did) => ({ did, dev: NO_DEVICE, weight: 1 }))
  const words = wordsOf(context, hub, { policy: change, ...(named && { validators: named }) })
  return wrong === null ? { words } : { words, problem: refusalWords(wrong) }
}

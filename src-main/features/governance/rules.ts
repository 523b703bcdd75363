/** The rules of a hub as they stand: in sentences, with who signs, who waits, and what is mine of it. */
import {
  admissionWords,
  candidates,
  changeWords,
  consensusWords,
  DELEGATES,
  governanceWords,
  ladderWords,
  namesIn,
  orderWords,
  PROPOSALS,
  type ProposalState,
  quorumWords,
  readDelegate,
  readOffer,
  readStake,
  recoveryWords,
  stampWords,
  vouchesFor,
  workWords,
} from '#shared/core/governance/index.ts'
import {
  admissionOf,
  bitsAsked,
  consensusOf,
  governanceOf,
  type HubState,
  isKeeper,
  MEMBERS,
  mayBegin,
  readHub,
  readStanding,
  stampOf,
  type WaitingChange,
} from '#shared/core/hubs/index.ts'
import { equalBytes, toHex } from '#shared/core/kernel/index.ts'
import { quorumOf, readAccount } from '#shared/core/ledger/index.ts'
import type { RulesView, Who } from '#shared/ipc/governance.ts'
import type { Validator } from '#shared/wire/hubs.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { tokenOf } from '../ledger/index.ts'
import { nickOf } from '../people/index.ts'
import { declines } from './duty.ts'
import { formOf } from './forms.ts'

const EVERYBODY = Number.MAX_SAFE_INTEGER

/** Names people of one hub. */
export const whoIn =
  (context: FeatureContext, hub: string) =>
  (did: string): Who => ({ did, nick: nickOf(context.sql, hub, did), me: did === context.keys().did })

function signerOf(context: FeatureContext, hub: string) {
  const who = whoIn(context, hub)
  const own = toHex(context.keys().dev)
  const online = context.online()
  return ({ did, dev, weight }: Validator) => {
    const name = toHex(dev)
    return { ...who(did), dev: name, weight, online: name === own || online.has(name) }
  }
}

const weightsOf = (validators: readonly Validator[]): number[] => validators.map(({ weight }) => weight)

function nextView(context: FeatureContext, hub: string, state: HubState, next: WaitingChange): RulesView['next'] {
  const signer = signerOf(context, hub)
  const { dev } = context.keys()
  const isReady = (one: Uint8Array): boolean => next.ready.some((ready) => equalBytes(ready, one))
  return {
    words: changeWords(state.policy, next.policy, state.quorum, tokenOf(context, hub)),
    quorum: quorumWords(next.quorum, weightsOf(next.validators)),
    validators: next.validators.map((validator) => ({ ...signer(validator), ready: isReady(validator.dev) })),
    since: next.since,
    expires: next.expires + state.paused,
    ready: next.validators.reduce((sum, one) => sum + (isReady(one.dev) ? one.weight : 0), 0),
    needed: quorumOf(next.quorum, next.validators).needed,
    mine: next.validators.some((validator) => equalBytes(validator.dev, dev)),
  }
}

function candidatesView(context: FeatureContext, hub: string, state: HubState): RulesView['candidates'] {
  const reader = context.state(hub)
  const who = whoIn(context, hub)
  const rules = consensusOf(state.policy, state.quorum)
  const delegates = namesIn(reader, DELEGATES, EVERYBODY).map((did) => readDelegate(reader, did))
  return candidates(reader, rules, governanceOf(state.policy), context.head(hub).time).map(({ did, dev, since }) => ({
    ...who(did),
    since,
    delegations: delegates.filter((to) => to === did).length,
    stake: String(readStake(reader, did)?.amount ?? 0n),
    seated: state.validators.some((validator) => equalBytes(validator.dev, dev)),
  }))
}

function mineView(context: FeatureContext, hub: string, state: HubState): RulesView['mine'] {
  const reader = context.state(hub)
  const { did, dev } = context.keys()
  const who = whoIn(context, hub)
  const member = mayBegin(reader, did)
  const offer = readOffer(reader, did)
  const stake = readStake(reader, did)
  const to = readDelegate(reader, did)
  const { posted } = readAccount(reader, state.token, did)
  const byKeepers = governanceOf(state.policy).propose === 'keepers'
  return {
    member,
    mayPropose: member && (!byKeepers || isKeeper(reader, did)),
    offered: offer !== undefined,
    here: offer !== undefined && equalBytes(offer.dev, dev),
    ...(to !== undefined && { delegate: who(to) }),
    stake: String(stake?.amount ?? 0n),
    ...(stake?.unlocking && {
      unlocking: { amount: String(stake.unlocking.amount), free: stake.unlocking.free + state.paused },
    }),
    available: String(posted > 0n ? posted : 0n),
    declines: declines(context, hub),
  }
}

function applicantsView(context: FeatureContext, hub: string, state: HubState): RulesView['applicants'] {
  const reader = context.state(hub)
  const who = whoIn(context, hub)
  const admission = admissionOf(state.policy)
  const needed = admission.by === 'vouches' ? admission.members : 1
  return namesIn(reader, MEMBERS, EVERYBODY).flatMap((did) => {
    const standing = readStanding(reader, did)
    if (standing?.is !== 'applying') return []
    const words = namesIn(reader, vouchesFor(did), EVERYBODY)
    const proposal = words.length > 0 ? undefined : voteAbout(context, hub, did)
    return [
      {
        ...who(did),
        since: standing.since,
        by: nickOf(context.sql, hub, standing.by),
        ...(words.length > 0 && {
          vouches: { count: words.length, needed, mine: words.includes(context.keys().did) },
        }),
        ...(proposal !== undefined && { proposal }),
      },
    ]
  })
}

/** The open vote on a newcomer. */
function voteAbout(context: FeatureContext, hub: string, did: string): string | undefined {
  const reader = context.state(hub)
  return namesIn(reader, PROPOSALS, EVERYBODY).find((id) => {
    const { change, phase } = reader.get(`${PROPOSALS[0]}${id}`) as ProposalState
    return phase === 'open' && change.admit === did
  })
}

/** What a newcomer would be asked for, were they let in right now. */
function stampView(context: FeatureContext, hub: string, { policy }: HubState): Pick<RulesView, 'stamp'> {
  if (stampOf(policy).max === 0) return {}
  const bits = bitsAsked(context.state(hub), context.now())
  return { stamp: { bits, words: workWords(bits) } }
}

export function rules(context: FeatureContext, { hub }: { hub: string }): RulesView {
  const state = readHub(context.state(hub))
  const { policy, quorum, validators, next, epochEnds, paused, epoch } = state
  const token = tokenOf(context, hub)
  const order = orderWords(consensusOf(policy, quorum))
  return {
    hub,
    epoch,
    token,
    policy: { version: policy.version, form: formOf(policy, quorum) },
    quorum: { kind: quorum, ...quorumOf(quorum, validators) },
    words: {
      quorum: quorumWords(quorum, weightsOf(validators)),
      ...(order !== undefined && { order }),
      consensus: consensusWords(consensusOf(policy, quorum), token).filter((line) => line !== order),
      governance: governanceWords(governanceOf(policy)),
      admission: admissionWords(admissionOf(policy)),
      stamp: stampWords(stampOf(policy)),
      recovery: recoveryWords(policy.recovery),
      tiers: ladderWords(policy.tiers, token),
    },
    ...stampView(context, hub, state),
    validators: validators.map(signerOf(context, hub)),
    rescuers: (policy.recovery?.validators ?? []).map(({ did }) => whoIn(context, hub)(did)),
    ...(next && { next: nextView(context, hub, state, next) }),
    ...(epochEnds !== undefined && { epochEnds: epochEnds + paused }),
    candidates: candidatesView(context, hub, state),
    mine: mineView(context, hub, state),
    applicants: applicantsView(context, hub, state),
  }
}

/** A hub's rules and how its members change them: what a window shows, and what it asks to be signed. */
import { oc } from '@orpc/contract'
import * as z from 'zod'
import { PROPOSAL_REASON_CHARS_MAX, STATEMENT_CHARS_MAX, TITLE_CHARS_MAX } from '../core/governance/limits.ts'
import { recovery } from '../wire/hubs.ts'
import { admission, consensus, governance, quorumKind } from '../wire/policy.ts'
import { stampRules } from '../wire/stamp.ts'
import { tiersForm } from './standing.ts'
import { did, failures, hex32, instant, positiveUnits, token, units } from './values.ts'

const base = oc.errors(failures)

export const consensusForm = consensus.extend({ minStake: positiveUnits })
/** Members, whose computers are those they sign with. */
export const recoveryForm = recovery.omit({ validators: true }).extend({ members: z.array(did).max(32) })
/** All sections, as they rule. */
export const policyForm = z.strictObject({
  grant: positiveUnits,
  creditLimit: positiveUnits,
  admission,
  consensus: consensusForm,
  governance,
  stamp: stampRules,
  recovery: recoveryForm,
  /** Absent where there is no ladder. */
  tiers: tiersForm.optional(),
})
export type PolicyForm = z.infer<typeof policyForm>
export const policyChangeForm = policyForm.partial()
export type PolicyChangeForm = z.infer<typeof policyChangeForm>

const hub = hex32
const proposal = hex32

/** What needs a signature here; each becomes one sign sheet like every other act. */
export const governanceActs = [
  z.strictObject({
    act: z.literal('propose-rules'),
    hub,
    title: z.string().max(TITLE_CHARS_MAX),
    reason: z.string().max(PROPOSAL_REASON_CHARS_MAX),
    policy: policyChangeForm.optional(),
    /** Members whose computers would sign; each weighs the same. */
    validators: z.array(did).min(1).max(128).optional(),
  }),
  z.strictObject({ act: z.literal('speak'), hub, proposal, text: z.string().max(STATEMENT_CHARS_MAX) }),
  z.strictObject({ act: z.literal('vote'), hub, proposal, choice: z.enum(['yes', 'no', 'abstain']) }),
  z.strictObject({ act: z.literal('tell'), hub, proposal }),
  z.strictObject({ act: z.literal('take-back'), hub, proposal }),
  z.strictObject({ act: z.literal('vouch'), hub, did }),
  z.strictObject({ act: z.literal('validate'), hub }),
  z.strictObject({ act: z.literal('retire'), hub }),
  z.strictObject({ act: z.literal('delegate'), hub, to: did.optional() }),
  z.strictObject({ act: z.literal('stake'), hub, amount: positiveUnits }),
  z.strictObject({ act: z.literal('unstake'), hub, amount: positiveUnits }),
] as const

const who = z.object({ did, nick: z.string(), me: z.boolean() })
export type Who = z.infer<typeof who>

const signer = who.extend({ dev: hex32, weight: z.number(), online: z.boolean() })

/** Rules, and the same in sentences. */
const ruled = z.object({ version: z.number(), form: policyForm })

export const rulesView = z.object({
  hub: hex32,
  epoch: z.number(),
  token,
  policy: ruled,
  quorum: z.object({ kind: quorumKind, total: z.number(), needed: z.number(), tolerated: z.number() }),
  words: z.object({
    quorum: z.string(),
    /** Who says which batch comes next, where that is not the signers in turn. */
    order: z.string().optional(),
    consensus: z.array(z.string()),
    governance: z.array(z.string()),
    admission: z.string(),
    stamp: z.string(),
    recovery: z.string(),
    tiers: z.array(z.string()),
  }),
  /** What a newcomer is asked for now, in bits and in words; absent where none is ever asked for. */
  stamp: z.object({ bits: z.number(), words: z.string() }).optional(),
  validators: z.array(signer),
  /** Who may take over after a silence. */
  rescuers: z.array(who),
  /** Decided, and waiting for its validators. */
  next: z
    .object({
      words: z.array(z.string()),
      quorum: z.string(),
      validators: z.array(signer.extend({ ready: z.boolean() })),
      since: instant,
      expires: instant,
      /** Weight that is ready, and how much of it the next epoch needs. */
      ready: z.number(),
      needed: z.number(),
      mine: z.boolean(),
    })
    .optional(),
  epochEnds: instant.optional(),
  /** Members who offer to validate, those with the most weight first. */
  candidates: z.array(who.extend({ since: instant, delegations: z.number(), stake: units, seated: z.boolean() })),
  mine: z.object({
    member: z.boolean(),
    mayPropose: z.boolean(),
    offered: z.boolean(),
    /** The offer is of this very device. */
    here: z.boolean(),
    delegate: who.optional(),
    stake: units,
    unlocking: z.object({ amount: units, free: instant }).optional(),
    available: units,
    /** This device never says that it is ready. */
    declines: z.boolean(),
  }),
  /** Newcomers who wait for the members' word. */
  applicants: z.array(
    who.extend({
      since: instant,
      by: z.string(),
      /** Undefined where a vote decides: `proposal` names it. */
      vouches: z.object({ count: z.number(), needed: z.number(), mine: z.boolean() }).optional(),
      proposal: hex32.optional(),
    }),
  ),
})
export type RulesView = z.infer<typeof rulesView>

/** A secret vote is known to have been cast, and no more. */
const choice = z.enum(['yes', 'no', 'abstain', 'secret'])

export const proposalView = z.object({
  id: hex32,
  title: z.string(),
  reason: z.string(),
  by: who,
  phase: z.enum(['debate', 'voting', 'counting', 'passed', 'active', 'failed', 'withdrawn', 'lapsed']),
  /** What it would change, one sentence each. */
  words: z.array(z.string()),
  admit: who.optional(),
  opened: instant,
  votingFrom: instant,
  due: instant,
  electorate: z.number(),
  voted: z.number(),
  /** Shares of what was voted so far, or in the end, in thousandths. */
  shares: z.object({ yes: z.number(), no: z.number(), abstain: z.number() }),
  votes: z.array(who.extend({ choice, event: hex32 })),
  /** Absent where votes are open. */
  secret: z
    .object({ tellers: z.array(who.extend({ done: z.boolean() })), most: z.number(), mayTell: z.boolean() })
    .optional(),
  statements: z.array(who.extend({ text: z.string(), time: instant, event: hex32 })),
  closed: instant.optional(),
  because: z.string().optional(),
  mine: z.object({ choice: choice.optional(), mayVote: z.boolean(), maySpeak: z.boolean() }),
})
export type ProposalView = z.infer<typeof proposalView>

export const governanceContract = {
  rules: base.input(z.strictObject({ hub })).output(rulesView),
  /** Newest first. */
  proposals: base.input(z.strictObject({ hub })).output(z.array(proposalView)),
  /** The sentences of a change being edited, and what is wrong with it; nothing is signed. */
  preview: base
    .input(z.strictObject({ hub, policy: policyChangeForm, validators: z.array(did).max(128).optional() }))
    .output(z.object({ words: z.array(z.string()), problem: z.string().optional() })),
  /** Whether this device, when it is named, stays silent instead of saying that it is ready. A setting of this node: nothing is signed. */
  declineToValidate: base.input(z.strictObject({ hub, decline: z.boolean() })).output(z.object({})),
}

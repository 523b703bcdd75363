/**
 * Signing in two steps: `prepare` shows what would be signed, `approve` signs exactly that or nothing. Prepared acts live in
 * memory only: after a restart nothing half-signed is left.
 */

import { readAgreement } from '#shared/core/agreements/index.ts'
import { readHub } from '#shared/core/hubs/index.ts'
import { equalBytes, fromHex, MINUTE } from '#shared/core/kernel/index.ts'
import { readToken } from '#shared/core/ledger/index.ts'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import type { courtActs } from '#shared/ipc/court.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'
import { readSettings } from '../settings/index.ts'
import { agreePlan } from './agree-plan.ts'
import { CONTRACT_PLANS, hubOfContractAct, isContractAct } from './contracts/index.ts'
import { acceptPlan, cancelPlan, fundPlan, refundPlan, releasePlan } from './escrow-plans.ts'
import { favourProposal, favourSignature, settlementProposal } from './favour-plans.ts'
import { GUARD_PLANS } from './guard-plans.ts'
import { leavePlan, leavingPlan, readmitPlan, removePlan, revokeDevicePlan, stayPlan } from './member-plans.ts'
import { hubOfNegotiation, loadByAgreement, loadNegotiation } from './negotiation.ts'
import { counterPlan, proposePlan, withdrawPlan } from './offer-plans.ts'
import { payPlan } from './pay-plan.ts'
import { type Desk, deskOf, type Outcome, type Plan, type Plans, planDigest, type Seed, sheetOf } from './plan.ts'
import { codeOfPoolAct, isPoolAct, POOL_PLANS } from './pool-plans.ts'
import { answerPlan, ratePlan } from './rating-plans.ts'
import { reserveClosing, reservePlan, spendPlan } from './reserve-plans.ts'
import {
  delegatePlan,
  proposeRulesPlan,
  retirePlan,
  speakPlan,
  stakePlan,
  takeBackPlan,
  tellPlan,
  unstakePlan,
  validatePlan,
  votePlan,
  vouchPlan,
} from './rules-plans.ts'
import {
  burnPlan,
  coverPlan,
  issuePlan,
  limitPlan,
  mintPlan,
  poolPlan,
  receivePlan,
  redeemPlan,
} from './token-plans.ts'
import { trustPlan } from './trust-plan.ts'

/** A sheet left open longer shows figures that may have changed. */
const EXPIRES_AFTER_MS = 10 * MINUTE
/** Nobody reads more sheets than this at once; the oldest is forgotten. */
const MAX_PREPARED = 64

interface Prepared {
  act: Act
  hub: string
  seed: Seed
  bytes: Uint8Array
  did: string
  expires: number
}

function hubOf(context: FeatureContext, act: OwnAct): string {
  if (isContractAct(act)) return hubOfContractAct(context, act)
  if (act.act === 'propose') return act.terms.hub
  if ('hub' in act) return act.hub
  return 'negotiation' in act ? hubOfNegotiation(context, act.negotiation) : loadByAgreement(context, act.agreement).hub
}

/** The token an act moves; undefined means the hub's first. */
function codeOf(context: FeatureContext, hub: string, act: OwnAct): string | undefined {
  if (isContractAct(act)) return undefined
  if (isPoolAct(act)) return codeOfPoolAct(context, act)
  if ('token' in act) return act.token
  if ('terms' in act) return act.terms.token
  if ('agreement' in act) return readAgreement(context.state(hub), fromHex(act.agreement))?.terms.token
  if (act.act !== 'agree') return undefined
  const { proposals } = loadNegotiation(context, hub, act.negotiation)
  const code = proposals.find(({ id }) => id === act.proposal)?.terms.token
  return code === undefined || readToken(context.state(hub), code) ? code : undefined
}

/** Acts of the court, a feature that comes later. */
export type CourtAct = Extract<Act, { act: (typeof courtActs)[number]['shape']['act']['value'] }>
type OwnAct = Exclude<Act, CourtAct>

const PLANS: Plans<OwnAct['act']> = {
  propose: proposePlan,
  counter: counterPlan,
  agree: agreePlan,
  withdraw: withdrawPlan,
  fund: fundPlan,
  release: releasePlan,
  accept: acceptPlan,
  refund: refundPlan,
  cancel: (desk, act, { at }) => cancelPlan(desk, act, at),
  pay: payPlan,
  'token-issue': issuePlan,
  'token-mint': mintPlan,
  'token-burn': burnPlan,
  'token-redeem': redeemPlan,
  'token-receive': receivePlan,
  'token-cover': coverPlan,
  'pool-pay': poolPlan,
  'account-limit': limitPlan,
  remove: removePlan,
  readmit: readmitPlan,
  leaving: leavingPlan,
  stay: stayPlan,
  leave: leavePlan,
  'revoke-device': revokeDevicePlan,
  favour: favourProposal,
  'favour-settle': settlementProposal,
  'favour-sign': favourSignature,
  reserve: reservePlan,
  spend: spendPlan,
  'reserve-close': reserveClosing,
  rate: ratePlan,
  'rating-answer': answerPlan,
  'propose-rules': proposeRulesPlan,
  speak: speakPlan,
  vote: votePlan,
  tell: tellPlan,
  'take-back': takeBackPlan,
  vouch: vouchPlan,
  trust: trustPlan,
  validate: validatePlan,
  retire: retirePlan,
  delegate: delegatePlan,
  stake: stakePlan,
  unstake: unstakePlan,
  ...CONTRACT_PLANS,
  ...POOL_PLANS,
  ...GUARD_PLANS,
}

/** How a later feature puts its acts on the same sheet. */
export interface Planner {
  readonly plans: Plans<CourtAct['act']>
  /** What takes its time and has to be done before there is a sheet. */
  ready(context: FeatureContext, act: CourtAct): Promise<void>
  hubOf(context: FeatureContext, act: CourtAct): string
}

/** The acts somebody is looking at. One per node; a digest works once. */
export class ActDesk {
  readonly #prepared = new Map<string, Prepared>()
  readonly #planner: Planner
  readonly #plans: Plans<Act['act']>

  constructor(planner: Planner) {
    this.#planner = planner
    this.#plans = { ...PLANS, ...planner.plans }
  }

  #isLater(act: Act): act is CourtAct {
    return Object.hasOwn(this.#planner.plans, act.act)
  }

  #hubOf(context: FeatureContext, act: Act): string {
    return this.#isLater(act) ? this.#planner.hubOf(context, act) : hubOf(context, act)
  }

  #planOf(context: FeatureContext, hub: string, act: Act, seed: Seed): Plan {
    return this.#plans[act.act](this.#deskFor(context, hub, act), act as never, seed)
  }

  #deskFor(context: FeatureContext, hub: string, act: Act): Desk {
    const code = this.#isLater(act) ? undefined : codeOf(context, hub, act)
    return deskOf(context, hub, readHub(context.state(hub)).name, code)
  }

  async prepare(context: FeatureContext, act: Act): Promise<Sheet> {
    if (this.#isLater(act)) await this.#planner.ready(context, act)
    const hold = Number(readSettings(context).hold)
    return { ...this.#sheet(context, act), ...(hold > 0 && { hold }) }
  }

  #sheet(context: FeatureContext, act: Act): Sheet {
    const hub = this.#hubOf(context, act)
    const seed: Seed = { negotiation: context.entropy.bytes(16), salt: context.entropy.bytes(32), at: context.now() }
    const plan = this.#planOf(context, hub, act, seed)
    const digest = planDigest(act.act, plan.bytes, seed)
    this.#prepared.set(digest, {
      act,
      hub,
      seed,
      bytes: plan.bytes,
      did: context.keys().did,
      expires: context.now() + context.lasting(EXPIRES_AFTER_MS),
    })
    const [oldest] = this.#prepared.keys()
    if (this.#prepared.size > MAX_PREPARED && oldest !== undefined) this.#prepared.delete(oldest)
    return sheetOf(this.#deskFor(context, hub, act), act.act, digest, plan)
  }

  /** Codes: sheet.unknown, sheet.expired, sheet.changed, and whatever the rules say now. Nothing is signed when it refuses. */
  approve(context: FeatureContext, digest: string): Outcome {
    const prepared = this.#prepared.get(digest)
    if (prepared === undefined || prepared.did !== context.keys().did) {
      throw refused(
        'sheet.unknown',
        'Nothing was signed: this sheet was already used, or the app was restarted. Open it again from the trade.',
      )
    }
    this.#prepared.delete(digest)
    if (context.now() > prepared.expires)
      throw refused(
        'sheet.expired',
        'Nothing was signed: the sheet was open for more than ten minutes. Open it again to see today’s figures.',
      )
    const plan = this.#planOf(context, prepared.hub, prepared.act, prepared.seed)
    if (!equalBytes(plan.bytes, prepared.bytes)) {
      throw refused(
        'sheet.changed',
        'Nothing was signed: the trade has changed since this sheet was opened. Open it again and read what is different.',
      )
    }
    return plan.perform()
  }
}

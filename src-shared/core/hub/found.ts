/** A hub's beginning: its id is the hash of its genesis, and its founder is its first member, device and account. */
import type { Genesis } from '#shared/wire/hubs.ts'
import { openMemberAccount } from '../governance/admission.ts'
import { scheduleEpochEnd } from '../governance/epochs.ts'
import { addDevice, enrol } from '../hubs/members.ts'
import { foundDoor } from '../hubs/stamp.ts'
import { HUB_KEY, type HubState } from '../hubs/state.ts'
import { type CborValue, encodeCanonical, hashTagged } from '../kernel/index.ts'
import { Overlay, type Reader } from '../kernel/view.ts'
import type { RuleContext } from '../ledger/rule.ts'
import { tokenKey } from '../ledger/tokens.ts'
import type { Folded, PlacedFact } from './fold.ts'

/** The state before anything happened. */
export const NOTHING: Reader = { get: () => undefined, keys: () => [] }

export const encodeGenesis = (genesis: Genesis): Uint8Array => encodeCanonical(genesis as unknown as CborValue)
export const hubId = (genesis: Genesis): Uint8Array => hashTagged('kind:genesis:1', encodeGenesis(genesis))

/** State and facts at height 0, before the first batch. */
export function foundHub(genesis: Genesis): { id: Uint8Array } & Pick<Folded, 'writes' | 'facts'> {
  const id = hubId(genesis)
  const state = new Overlay(NOTHING)
  const facts: PlacedFact[] = []
  const context: RuleContext = {
    hub: id,
    h: 0,
    prev: new Uint8Array(32),
    time: genesis.created,
    run: genesis.created,
    state,
    fact: (fact) => facts.push({ index: -1, fact }),
  }
  const { founder, token, policy } = genesis
  state.put(HUB_KEY, {
    name: genesis.name,
    token: token.code,
    quorum: genesis.quorum,
    policy,
    validators: genesis.validators,
    founder: founder.did,
    created: genesis.created,
    epoch: 0,
    rules: genesis.rules,
    paused: 0,
  } satisfies HubState)
  state.put(tokenKey(token.code), { ...token, minted: 0n, burned: 0n })
  context.fact({ kind: 'hub-founded', name: genesis.name })
  enrol(context, { did: founder.did, nick: genesis.nick, by: founder.did, seal: founder.seal })
  addDevice(context, founder.did, founder.dev)
  openMemberAccount(context, founder.did)
  scheduleEpochEnd(context)
  foundDoor(state, id, genesis.created)
  return { id, writes: state.writes, facts }
}

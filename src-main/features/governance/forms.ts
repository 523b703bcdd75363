/** Between rules as the ledger has them and rules as windows edit them. */
import { readOffer } from '#shared/core/governance/index.ts'
import {
  admissionOf,
  consensusOf,
  DEVICES,
  type DeviceState,
  governanceOf,
  type HubState,
  stampOf,
} from '#shared/core/hubs/index.ts'
import { DAY, fromHex } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import type { PolicyChangeForm, PolicyForm } from '#shared/ipc/governance.ts'
import type { TierForm, TiersForm } from '#shared/ipc/standing.ts'
import type { Policy, PolicyChange, Recovery } from '#shared/wire/hubs.ts'
import type { Tier, TierRules } from '#shared/wire/tiers.ts'

export function formOf(policy: Policy, quorum: HubState['quorum']): PolicyForm {
  const consensus = consensusOf(policy, quorum)
  return {
    grant: String(policy.grant),
    creditLimit: String(policy.creditLimit),
    admission: admissionOf(policy),
    consensus: { ...consensus, minStake: String(consensus.minStake) },
    governance: governanceOf(policy),
    stamp: stampOf(policy),
    recovery: recoveryForm(policy),
    ...(policy.tiers && { tiers: tiersFormOf(policy.tiers) }),
  }
}

/** Amounts as windows write them. */
export const tierFormOf = ({ name, needs, gives: { exposure, credit, cover, ...gives } }: Tier): TierForm => ({
  name,
  needs: { ...needs, trusted: String(needs.trusted) },
  gives: {
    ...gives,
    ...(exposure !== undefined && { exposure: String(exposure) }),
    ...(credit !== undefined && { credit: String(credit) }),
    ...(cover !== undefined && { cover: String(cover) }),
  },
})

export const tiersFormOf = ({ season, ladder }: TierRules): TiersForm => ({ season, ladder: ladder.map(tierFormOf) })

const toTier = ({ name, needs, gives: { exposure, credit, cover, ...gives } }: TierForm): Tier => ({
  name,
  needs: { ...needs, trusted: BigInt(needs.trusted) },
  gives: {
    ...gives,
    ...(exposure !== undefined && { exposure: BigInt(exposure) }),
    ...(credit !== undefined && { credit: BigInt(credit) }),
    ...(cover !== undefined && { cover: BigInt(cover) }),
  },
})

/** Where nobody is named, what naming somebody may begin with. */
function recoveryForm({ recovery }: Policy): PolicyForm['recovery'] {
  const { validators = [], quorum = 'majority', silence = 30 * DAY } = recovery ?? {}
  return { members: validators.map(({ did }) => did), quorum, silence }
}

/** The sections somebody filled in, as they are signed; `deviceOf` names the device a member would sign with. */
export function toPolicy(change: PolicyChangeForm, deviceOf: (did: string) => Uint8Array): PolicyChange {
  const { grant, creditLimit, admission, consensus, governance, stamp, recovery, tiers } = change
  return {
    ...(grant !== undefined && { grant: BigInt(grant) }),
    ...(creditLimit !== undefined && { creditLimit: BigInt(creditLimit) }),
    ...(admission && { admission }),
    ...(consensus && { consensus: { ...consensus, minStake: BigInt(consensus.minStake) } }),
    ...(governance && { governance }),
    ...(stamp && { stamp }),
    ...(recovery && { recovery: toRecovery(recovery, deviceOf) }),
    ...(tiers && { tiers: { season: tiers.season, ladder: tiers.ladder.map(toTier) } }),
  }
}

function toRecovery(
  { members, quorum, silence }: PolicyForm['recovery'],
  deviceOf: (did: string) => Uint8Array,
): Recovery {
  return { validators: members.map((did) => ({ did, dev: deviceOf(did), weight: 1 })), quorum, silence }
}

/** The device a member would validate with: the one they offered, or else their first that is in use. */
export function chosenDevice(reader: Reader, did: string): Uint8Array | undefined {
  const offered = readOffer(reader, did)?.dev
  if (offered) return offered
  const key = reader.keys(...DEVICES, Number.MAX_SAFE_INTEGER).find((one) => {
    const device = reader.get(one) as DeviceState
    return device.as === did && device.state === 'active'
  })
  return key === undefined ? undefined : fromHex(key.slice(DEVICES[0].length))
}

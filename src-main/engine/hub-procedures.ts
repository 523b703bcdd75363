/** Procedures about hubs as such: founding, inviting, joining, and how they stand. */
import { encodeGenesis, encodeRecord, foundHub, hasOpenAgreement, quorumOf } from '#shared/core/hub/index.ts'
import {
  countInside,
  inviteMessage,
  isKeeper,
  joinMessage,
  mayBegin,
  policyRefusal,
  readDevice,
  readHub,
  readMember,
  readStanding,
  standingOf,
} from '#shared/core/hubs/index.ts'
import { DAY, toHex } from '#shared/core/kernel/index.ts'
import type { Reader } from '#shared/core/kernel/view.ts'
import { readToken } from '#shared/core/ledger/index.ts'
import { genesis as genesisSchema } from '#shared/wire/hubs.ts'
import { issuingBy } from '#shared/wire/issuing.ts'
import type { StampRules } from '#shared/wire/stamp.ts'
import { keypairFromSeed, sign } from '../adapters/crypto/sodium.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { inviteAddresses, readInvite, writeInvite } from './invites.ts'
import type { Joining } from './joining.ts'

const HEARTBEAT_MS = 10 * 60_000
const MEMBERS_SHOWN_MAX = 100_000

export interface HubForm {
  name: string
  tokenName: string
  tokenCode: string
  decimals: number
  grant: string
  creditLimit: string
  issuing?: 'nobody' | 'keepers' | 'members'
  stamp?: StampRules
}

export function hubProcedures(engine: Engine): Record<string, (input: never) => unknown> {
  return {
    'hubs.list': () => [...[...engine.hubs.values()].map((hub) => summary(engine, hub)), ...joiningSummaries(engine)],
    'hubs.create': (form: HubForm) => create(engine, form),
    'hubs.invite': (input: { hub: string; uses: number; days: number }) => writeLink(engine, input),
    'hubs.preview': ({ link }: { link: string }) => preview(engine, link),
    'hubs.join': ({ link }: { link: string }) => join(engine, link),
    'hubs.giveUp': ({ hub }: { hub: string }) => {
      engine.entrance.giveUp(hub)
      return {}
    },
    'hubs.takeOver': ({ hub }: { hub: string }) => {
      engine.signing.takeovers.begin(engine.hub(hub))
      return {}
    },
    'hubs.forget': ({ hub }: { hub: string }) => forget(engine, engine.hub(hub)),
  }
}

const myNick = (engine: Engine): string => engine.parts.store.meta.get('identity/nick') ?? 'me'

function summary(engine: Engine, hub: HubNode): object {
  const { reader, head } = hub.chain
  const state = readHub(reader)
  const token = readToken(reader, state.token)
  const { dev: me, did } = engine.keys() ?? {}
  const inside = me !== undefined && readDevice(reader, me) !== undefined
  const joining = engine.entrance.joining.get(hub.hub)
  const signers = state.validators.map(({ dev }) => toHex(dev))
  const behind = [...engine.peers.live.values()].some((peer) => (peer.said.get(hub.hub)?.h ?? -1) > head.h)
  return {
    hub: hub.hub,
    name: state.name,
    token: { code: state.token, name: token?.name ?? '', decimals: token?.decimals ?? 0 },
    state: hub.halted ? 'halted' : joining && !inside ? 'joining' : behind ? 'syncing' : 'ready',
    members: countInside(reader, MEMBERS_SHOWN_MAX),
    online: engine.peers.members(hub).length,
    height: head.h,
    time: head.time,
    grant: state.policy.grant.toString(),
    creditLimit: state.policy.creditLimit.toString(),
    validator: me !== undefined && signers.includes(toHex(me)),
    ...(state.validators.length === 1 && { soleSigner: state.validators[0]?.did }),
    signerOnline: signers.some((dev) => dev === engine.me() || engine.peers.live.has(dev)),
    ...signingSummary(engine, hub),
    ...silenceSummary(engine, hub),
    pending: engine.keys() ? engine.context.pending(hub.hub).length : 0,
    keeper: did !== undefined && isKeeper(reader, did) && mayBegin(reader, did),
    ...standingSummary(reader, did),
    ...workSummary(engine, hub.hub),
  }
}

function signingSummary(engine: Engine, hub: HubNode): object {
  const progress = hub.hasSeveralValidators ? engine.rounds(hub).progress : undefined
  return progress ? { signing: { have: progress.have, needed: progress.needed } } : {}
}

function silenceSummary(engine: Engine, hub: HubNode): object {
  const silence = engine.signing.takeovers.silence(hub)
  if (!silence) return {}
  const { rescuers, ...stands } = silence
  const have = hub.chain.takeover ? (engine.rounds(hub).progress?.have ?? 0) : 0
  return { silence: { ...stands, have, needed: quorumOf(rescuers.quorum, rescuers.validators).needed } }
}

function standingSummary(reader: Reader, did: string | undefined): object {
  const standing = did === undefined ? undefined : readStanding(reader, did)
  return standing ? { standing: { ...standing, byNick: readMember(reader, standing.by)?.nick ?? '' } } : {}
}

function workSummary(engine: Engine, hub: string): object {
  const work = engine.stamping.progress(hub)
  return work ? { work } : {}
}

/** Hubs knocked at whose genesis has not come yet. */
function joiningSummaries(engine: Engine): object[] {
  return [...engine.entrance.joining.values()]
    .filter(({ hub }) => !engine.hubs.has(hub))
    .map(({ hub, name, token }) => ({
      hub,
      name,
      token,
      state: 'joining',
      members: 0,
      online: 0,
      height: -1,
      time: 0,
      grant: '0',
      creditLimit: '0',
      validator: false,
      signerOnline: false,
      pending: 0,
      keeper: false,
      ...workSummary(engine, hub),
    }))
}

function create(engine: Engine, form: HubForm): { hub: string } {
  const keys = engine.unlocked()
  const { issuing = 'nobody', stamp } = form
  const made = genesisSchema.safeParse({
    v: 1,
    name: form.name.trim(),
    salt: engine.parts.entropy.bytes(16),
    created: engine.now(),
    rules: 1,
    quorum: 'solo',
    token: { code: form.tokenCode.trim().toUpperCase(), name: form.tokenName.trim(), decimals: form.decimals },
    policy: {
      version: 0,
      grant: BigInt(form.grant),
      creditLimit: BigInt(form.creditLimit),
      heartbeat: engine.lasting(HEARTBEAT_MS),
      ...(issuing !== 'nobody' && { issuing: issuingBy(issuing, BigInt(form.creditLimit)) }),
      ...(stamp && { stamp }),
    },
    validators: [{ did: keys.did, dev: keys.dev, weight: 1 }],
    founder: keys.deviceCert,
    nick: myNick(engine),
    ...(engine.parts.practice && { practice: true }),
  })
  if (!made.success || form.name.trim() === '' || policyRefusal(made.data.policy)) {
    const field = made.error?.issues[0]?.path.join('.') ?? (form.name.trim() === '' ? 'name' : 'policy')
    throw new NodeRefusal(
      'REFUSED',
      'hub.invalid',
      `The hub could not be made: ${FIELD_WORDS[field] ?? field} does not fit. Nothing was made; correct it and try again.`,
    )
  }
  const founded = foundHub(made.data)
  const hub = toHex(founded.id)
  engine.addHub(hub, encodeGenesis(made.data), founded, encodeRecord)
  return { hub }
}

const FIELD_WORDS: Record<string, string> = {
  policy: 'the computing that joining costs (no more at rest than at most, and not too long for its window)',
  name: 'the name (1 to 60 characters on one line)',
  'token.code': 'the credit’s code (2 to 8 capital letters or digits, a letter first)',
  'token.name': 'the credit’s name (at most 40 characters)',
}

/** An invite of this person to a hub, as a link; `uses` people may come by it. Code: invite.not-a-member. */
export function writeLink(
  engine: Engine,
  { hub, uses, days }: { hub: string; uses: number; days: number },
): { link: string; expires: number } {
  const keys = engine.unlocked()
  const { chain } = engine.hub(hub)
  if (readDevice(chain.reader, keys.dev)?.state !== 'active' || !mayBegin(chain.reader, keys.did))
    throw new NodeRefusal(
      'REFUSED',
      'invite.not-a-member',
      'Only members invite: not before the hub has certified that you are one, and not once you are leaving, have left or were removed. Nothing was made.',
    )
  const state = readHub(chain.reader)
  const token = readToken(chain.reader, state.token)
  const secret = engine.parts.entropy.bytes(32)
  const expires = engine.now() + days * DAY
  const unsigned = { by: keys.dev, key: keypairFromSeed(secret).publicKey, uses, expires }
  const others = engine.peers.members(engine.hub(hub)).map((dev) => engine.peers.live.get(dev)?.address ?? '')
  const link = writeInvite({
    v: 1,
    hub: chain.id,
    name: state.name,
    by: readMember(chain.reader, keys.did)?.nick ?? myNick(engine),
    token: { code: state.token, name: token?.name ?? '', decimals: token?.decimals ?? 0 },
    grant: state.policy.grant,
    limit: state.policy.creditLimit,
    cert: { ...unsigned, sig: keys.sign(inviteMessage(chain.id, unsigned)) },
    secret,
    addresses: inviteAddresses(engine.addresses, others),
    ...(chain.genesis.practice && { practice: true }),
  })
  return { link, expires }
}

function preview(engine: Engine, link: string): object {
  const found = readInvite(link)
  const hub = toHex(found.hub)
  return {
    hub,
    name: found.name,
    by: found.by,
    token: found.token,
    grant: found.grant.toString(),
    creditLimit: found.limit.toString(),
    expires: found.cert.expires,
    addresses: found.addresses,
    already: isIn(engine, hub),
  }
}

/** Begins to knock at the hub of an invite. Repeating is harmless. */
export function join(engine: Engine, link: string): { hub: string } {
  const keys = engine.unlocked()
  const found = readInvite(link)
  if ((found.practice ?? false) !== (engine.parts.practice !== undefined)) throw otherWorld(found.practice ?? false)
  const hub = toHex(found.hub)
  if (isIn(engine, hub)) return { hub }
  if (found.cert.expires <= engine.now())
    throw new NodeRefusal(
      'REFUSED',
      'invite.expired',
      'This invite has run out. Nothing was changed; ask for a new one.',
    )
  const joining: Joining = {
    hub,
    name: found.name,
    by: found.by,
    nick: myNick(engine),
    did: keys.did,
    invite: found.cert,
    addresses: found.addresses,
    token: found.token,
    proof: sign(joinMessage(found.hub, keys.did, keys.dev), keypairFromSeed(found.secret).secretKey),
  }
  engine.entrance.start(joining)
  return { hub }
}

/** Already here, and not as an archive that an invite opens again. */
function isIn(engine: Engine, hub: string): boolean {
  const node = engine.hubs.get(hub)
  return node !== undefined && !engine.entrance.joining.has(hub) && !engine.archived(node)
}

function forget(engine: Engine, hub: HubNode): object {
  const { did } = engine.unlocked()
  const { reader } = hub.chain
  const standing = standingOf(reader, did)
  const gone = standing === 'left' || (standing === 'removed' && !hasOpenAgreement(reader, did))
  if (!gone)
    throw new NodeRefusal(
      'REFUSED',
      'forget.not-left',
      'Nothing was deleted: you are in this hub, or a trade of yours there is still open. Leave it first; then its data can go.',
    )
  engine.forgetHub(hub)
  return {}
}

/** Play money and real money never share a node: neither world takes an invite of the other. */
const otherWorld = (practice: boolean): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    practice ? 'invite.practice' : 'invite.not-practice',
    practice
      ? 'This invite leads to a practice town, which is for play only. Nothing was changed; ask for an invite to a real hub.'
      : 'This invite leads to a real hub. Nothing was changed; leave the practice town first and join it there.',
  )

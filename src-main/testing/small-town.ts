/**
 * A hub of several people in one process, without engine or network: the real fold, real signatures, real SQLite, and a clock and
 * a post that tests turn by hand. It answers "do the features say the right thing about what the rules did" in milliseconds.
 */
import {
  BatchFold,
  encodeGenesis,
  encodeRecord,
  foldBatch,
  foundHub,
  GENESIS_PREV,
  headerHash,
  makeCertificate,
  nextHeader,
  type ParsedEvent,
  parseEvent,
  sortValidators,
  voteBytes,
} from '#shared/core/hub/index.ts'
import { inviteMessage, joinMessage, readDevice, readHub } from '#shared/core/hubs/index.ts'
import {
  append,
  type CborValue,
  CHAIN_START,
  consistencyProof,
  EMPTY_TREE,
  encodeSigned,
  encodeUnsigned,
  eventId,
  inclusionProof,
  leafHash,
  planeOf,
  rootOf,
  rootsOver,
  type SignedEvent,
  sha256,
  signingBytes,
  toHex,
} from '#shared/core/kernel/index.ts'
import type { Genesis } from '#shared/wire/hubs.ts'
import type { Issuing } from '#shared/wire/issuing.ts'
import type { Message } from '#shared/wire/mail.ts'
import { keypairFromSeed, sealer, sign, verifier } from '../adapters/crypto/sodium.ts'
import { MemoryBlobs } from '../adapters/libp2p/testing/memory-blobs.ts'
import { ThreadReckoner } from '../adapters/reckoner/index.ts'
import { compression } from '../adapters/zlib/compression.ts'
import type { Committed, FeatureContext, FeatureModule } from '../engine/feature.ts'
import { project } from '../engine/read-models.ts'
import { features } from '../features/index.ts'
import type { Entropy } from '../ports/crypto.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Keys } from '../ports/keys.ts'
import type { CertifiedBatch } from '../ports/log.ts'
import { byContract } from './by-contract.ts'
import { Random } from './sim/random.ts'
import { keysOf, MemoryState, memorySql, START, seedOf } from './town-parts.ts'

/** One person's node. `call` is what a window would call. */
export class Townsman {
  readonly name: string
  readonly keys: Keys
  readonly town: Town
  readonly sql = memorySql()
  readonly state = new MemoryState()
  readonly blobs = new MemoryBlobs()
  readonly meta = new Map<string, string>()
  readonly modules: FeatureModule[] = features(new ThreadReckoner())
  /** What neighbours make of a trade hangs on its number: the same in every run. */
  readonly entropy: Entropy
  readonly waiting: (() => void)[] = []
  own: ParsedEvent[] = []
  online = true
  #notices = 0

  constructor(town: Town, name: string) {
    this.town = town
    this.name = name
    this.keys = keysOf(name)
    const random = new Random(1, name)
    this.entropy = { bytes: (length) => random.bytes(length) }
    for (const module of this.modules) this.sql.exec(module.readModel.create)
  }

  get did(): string {
    return this.keys.did
  }

  async call<T>(path: string, input: unknown = {}): Promise<T> {
    const module = this.modules.find((m) => path in m.handlers)
    if (!module) throw new Error(`no handler for ${path}`)
    return (await byContract(path, input, (checked) => module.handlers[path]?.(this.context(), checked as never))) as T
  }

  context(): FeatureContext {
    const { town, sql, state, blobs, meta, entropy } = this
    return {
      sql,
      entropy,
      sealer,
      compression,
      lasting: (ms) => ms,
      now: () => town.time,
      keys: () => this.keys,
      verify: (claims) => claims.every((claim) => verifier.verify(claim)),
      blobs,
      hubs: () => [town.hub],
      state: () => state,
      head: () => town.head(),
      accuse: () => false,
      log: () => town.log(),
      orderingLog: () => 'none',
      online: () =>
        new Map(
          town.people
            .filter((p) => p !== this && p.online)
            .map((p) => [toHex(p.keys.dev), { since: START, address: '/memory' }]),
        ),
      submit: (_hub, t, body) => this.submit(t, body),
      submitIfAllowed: (_hub, t, body) => void this.submit(t, body),
      sendMessage: (message) => town.post(this, message),
      pending: () => this.own.map((event) => event.signed),
      secured: () => new Set(),
      meta: {
        get: (key) => meta.get(key),
        set: (key, value) => void meta.set(key, value),
        delete: (key) => void meta.delete(key),
        keys: (prefix) => [...meta.keys()].filter((key) => key.startsWith(prefix)),
      },
      atomically: (work) => work(),
      emit: () => undefined,
      changed: () => undefined,
      retrace: async () => {
        throw new Error('the headers of this town name no state')
      },
      fetchBlob: async (root) => {
        for (const person of town.people) if (person.online && (await blobs.copy(root, person.blobs))) return true
        return false
      },
    }
  }

  /** Signs at the next place of this device's chain, like the engine would. */
  signEvent(t: string, body: Record<string, CborValue>): SignedEvent {
    const notice = planeOf(t) === 'notice'
    const device = readDevice(this.state, this.keys.dev)
    const last = this.own.at(-1)?.signed
    const seq = notice ? this.#notices++ : (device?.seq ?? 0) + this.own.length
    const prev = notice ? CHAIN_START : (last?.id ?? device?.head ?? CHAIN_START)
    const event = {
      v: 1 as const,
      t,
      hub: this.town.hubBytes,
      dev: this.keys.dev,
      seq,
      prev,
      epoch: 0,
      as: this.did,
      body,
    }
    const unsigned = encodeUnsigned(event)
    const id = eventId(unsigned)
    return { id, unsigned, event, sig: this.keys.sign(signingBytes(id)), cosigs: [] }
  }

  submit(t: string, body: Record<string, CborValue>): SignedEvent {
    const signed = this.signEvent(t, body)
    const parsed = parseEvent(signed)
    if (!parsed.ok) throw new Error(`${parsed.error.code} ${JSON.stringify(parsed.error.detail)}`)
    if (planeOf(t) === 'notice') {
      this.town.gossip(signed)
      return signed
    }
    const fold = new BatchFold(this.state, this.town.place())
    for (const event of [...this.own, parsed.value]) {
      const refusal = fold.add(event)
      if (refusal) throw new NodeRefusal('REFUSED', refusal.code, refusal.code)
    }
    const code = fold.finish().outcomes.at(-1)?.refused
    if (code !== undefined) throw new NodeRefusal('REFUSED', code, code)
    this.own.push(parsed.value)
    return signed
  }

  /** Acts now when connected, otherwise as soon as this node is back. */
  receive(act: () => void): void {
    if (this.online) act()
    else this.waiting.push(act)
  }

  connect(online: boolean): void {
    this.online = online
    if (online) for (const act of this.waiting.splice(0)) act()
  }
}

interface Certified extends CertifiedBatch {
  events: ParsedEvent[]
}

/** The hub: its genesis, its log, and its people. The first person is the signer. */
export class Town {
  readonly people: Townsman[] = []
  readonly genesis: Genesis
  readonly hubBytes: Uint8Array
  readonly hub: string
  readonly batches: Certified[] = []
  readonly leaves: Uint8Array[] = []
  /** What went over the notice plane, in its order. */
  readonly said: SignedEvent[] = []
  time = START

  constructor(founder: string, money: { grant?: bigint; creditLimit?: bigint; issuing?: Issuing } = {}) {
    const { did, dev, deviceCert } = keysOf(founder)
    this.genesis = {
      v: 1,
      name: 'Elm Street',
      salt: new Uint8Array(16),
      created: START,
      rules: 1,
      quorum: 'solo',
      token: { code: 'HRS', name: 'Hours', decimals: 2 },
      policy: {
        version: 1,
        grant: money.grant ?? 10_000n,
        creditLimit: money.creditLimit ?? 5_000n,
        heartbeat: 600_000,
        ...(money.issuing && { issuing: money.issuing }),
      },
      validators: [{ did, dev, weight: 1 }],
      founder: deviceCert,
      nick: founder,
    }
    const { id } = foundHub(this.genesis)
    this.hubBytes = id
    this.hub = toHex(id)
    this.add(founder)
  }

  place() {
    const last = this.batches.at(-1)?.header
    return {
      hub: this.hubBytes,
      h: this.batches.length,
      prev: last ? headerHash(last) : GENESIS_PREV,
      time: Math.max(this.time, (last?.time ?? START) + 1),
      prevTime: last?.time ?? START,
    }
  }

  head() {
    const last = this.batches.at(-1)
    const { paused } = readHub((this.people[0] as Townsman).state)
    return {
      h: this.batches.length - 1,
      time: last?.header.time ?? START,
      paused,
      hash: last ? headerHash(last.header) : GENESIS_PREV,
    }
  }

  log() {
    return {
      base: -1,
      signers: () => this.genesis,
      handovers: () => [],
      genesis: () => encodeGenesis(this.genesis),
      batch: (h: number) => this.batches[h],
      events: (h: number) => (this.batches[h]?.events ?? []).map((event) => event.signed),
      find: (id: Uint8Array) => {
        const leaf = this.leaves.findIndex((one) => toHex(one) === toHex(id))
        const h = this.batches.findIndex((batch) => batch.header.size > leaf)
        const index = leaf - (h > 0 ? (this.batches[h - 1]?.header.size ?? 0) : 0)
        const event = this.batches[h]?.events[index]
        return leaf < 0 || !event ? undefined : { h, index, leaf, bytes: encodeSigned(event.signed) }
      },
      inclusion: (leaf: number, size: number) => inclusionProof(rootsOver(this.leaves.map(leafHash)), leaf, size),
      consistency: (m: number, n: number) => consistencyProof(rootsOver(this.leaves.map(leafHash)), m, n),
      witnesses: () => [],
    }
  }

  /** A new person whose node has caught up with the log; they are no member until they join. */
  add(name: string): Townsman {
    const person = new Townsman(this, name)
    this.people.push(person)
    const { writes, facts } = foundHub(this.genesis)
    person.state.apply(writes)
    this.project(person, { h: 0, time: START, facts, outcomes: [], events: [] })
    for (const batch of this.batches) this.fold(person, batch)
    return person
  }

  /** A new person who joins by an invite of the founder. */
  join(name: string): Townsman {
    const person = this.add(name)
    const key = keypairFromSeed(seedOf(name, 'invite'))
    const inviter = (this.people[0] as Townsman).keys
    const invite = { by: inviter.dev, key: key.publicKey, uses: 1, expires: START + 10 ** 10 }
    const sig = inviter.sign(inviteMessage(this.hubBytes, invite))
    const proof = sign(joinMessage(this.hubBytes, person.did, person.keys.dev), key.secretKey)
    person.submit('member.join', {
      cert: { ...person.keys.deviceCert } as never,
      nick: name,
      invite: { ...invite, sig },
      proof,
    })
    this.certify()
    return person
  }

  gossip(signed: SignedEvent): void {
    this.said.push(signed)
    for (const person of this.people) {
      person.receive(() => {
        for (const module of person.modules) module.onNotice?.(person.sql, this.hub, signed, this.time)
      })
    }
  }

  post(from: Townsman, message: Message): Uint8Array {
    const id = sha256(encodeRecord(message))
    for (const person of this.people.filter((p) => p === from || p.did === message.to)) {
      person.receive(() => {
        for (const module of person.modules) module.onMessage?.(person.sql, message, id, person === from)
      })
    }
    return id
  }

  /** The signer certifies everybody's waiting events; then all nodes do what they owe. */
  certify(): void {
    const signer = this.people[0] as Townsman
    const place = this.place()
    const fold = new BatchFold(signer.state, place)
    const events = this.people.flatMap((person) => person.own).filter((event) => fold.add(event) === null)
    const after = (fold.finish().writes.get('hub') as ReturnType<typeof readHub> | undefined) ?? readHub(signer.state)
    this.leaves.push(...events.map((event) => event.signed.id))
    const root = rootOf(append(EMPTY_TREE, this.leaves.map(leafHash)))
    const header = nextHeader(
      {
        hub: this.hubBytes,
        h: place.h,
        prev: this.head().hash,
        time: place.time,
        size: this.leaves.length,
        root,
        state: CHAIN_START,
      },
      readHub(signer.state),
      after,
    )
    const vote = voteBytes({
      hub: this.hubBytes,
      epoch: 0,
      h: place.h,
      round: 0,
      phase: 'confirm',
      header: headerHash(header),
    })
    const validators = sortValidators(after.validators)
    const cert = makeCertificate(validators, 0, new Map([[toHex(signer.keys.dev), signer.keys.sign(vote)]]), toHex)
    const batch = { header, cert, validators, quorum: after.quorum, events }
    this.batches.push(batch)
    for (const person of this.people) person.receive(() => this.fold(person, batch))
  }

  private fold(person: Townsman, { header, events }: Certified): void {
    const { h, prev, time } = header
    const prevTime = this.batches[h - 1]?.header.time ?? START
    const folded = foldBatch(person.state, { hub: this.hubBytes, h, prev, time, prevTime, events })
    if (!folded.conserved) throw new Error('money was made or lost')
    person.state.apply(folded.writes)
    const certified = new Set(events.map((event) => toHex(event.signed.id)))
    person.own = person.own.filter((event) => !certified.has(toHex(event.signed.id)))
    this.project(person, { ...folded, h: header.h, time: header.time, events })
    for (const module of person.modules) module.duties?.(person.context(), this.hub)
  }

  private project(person: Townsman, batch: Omit<Committed, 'hub'>): void {
    for (const module of person.modules) project(person.sql, module, { hub: this.hub, ...batch }, person.keys.did)
  }

  /** Lets time pass and certifies what came due. */
  wait(ms: number): void {
    this.time += ms
    this.certify()
  }
}

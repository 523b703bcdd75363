/**
 * Fills a new store from what can be read of a damaged one, through the door that strangers use: every signature, hash and root is
 * checked again, and reading a hub's log ends at the first thing that does not hold. What is missing comes from peers.
 */
import { encodeRecord, foundHub, hubId, type ParsedEvent } from '#shared/core/hub/index.ts'
import { equalBytes, fromHex, sha256, toHex } from '#shared/core/kernel/index.ts'
import type { Store, StoredMail } from '../ports/store.ts'
import type { Engine } from './engine.ts'
import { BatchRefused, readGenesis } from './hub-chain.ts'
import { type HubNode, isRefusal, nobodys } from './hub-node.ts'
import { openItem } from './mailbox.ts'
import { RESTORED } from './marks.ts'
import { takeBase } from './salvage-base.ts'
import { openBatch } from './stored-batch.ts'

const READ_MAX = 1_000_000
const MAIL_KINDS: readonly StoredMail['kind'][] = ['own', 'held', 'opened']
/** Marks that forbid something; they are taken over whenever they can be read. */
const CAUTIONS = ['halted/', 'chosen/', 'refused-line/', 'old-copy/', RESTORED, 'fork/']
/** What belongs to one device key or one file, and means nothing beside another. */
const OF_A_DEVICE = ['old-copy/', RESTORED, 'joining/']
const OF_A_FILE = ['read-model/', 'base/', 'pruning/', 'fill/']

export interface Salvaged {
  hubs: number
  batches: number
  events: number
  letters: number
  /** Settings, drafts and the nickname: they carry no signature, so they are kept only where their pages are whole. */
  settings: boolean
}

/**
 * `settings`: whether the pages that hold small values are whole. `newDevice`: the keys that will be used here are not those that wrote
 * the store; its hubs are then marked as restored. Repeating goes on where it was stopped.
 */
export function salvage(from: Store, engine: Engine, how: { settings: boolean; newDevice: boolean }): Salvaged {
  return engine.parts.store.transaction(() => readAll(from, engine, how))
}

function readAll(from: Store, engine: Engine, how: { settings: boolean; newDevice: boolean }): Salvaged {
  const kept: Salvaged = { hubs: 0, batches: 0, events: 0, letters: 0, settings: how.settings }
  const { meta } = engine.parts.store
  for (const hub of readable(() => from.hubs(), [])) {
    const node = readable(() => takeHub(from, engine, hub), undefined)
    if (!node) continue
    kept.hubs++
    if (node.chain.head.h < 0) kept.batches += readable(() => takeBase(from, engine, node), 0)
    kept.batches += takeLog(from, engine, node)
    kept.events += node.chain.tree().size + takeLoose(from, engine, node)
    kept.letters += takeMail(from, engine, node)
    if (how.newDevice) meta.set(RESTORED + hub, '1')
  }
  const left = how.newDevice ? [...OF_A_FILE, ...OF_A_DEVICE] : OF_A_FILE
  for (const prefix of how.settings ? [...CAUTIONS, ''] : CAUTIONS) takeMeta(from, engine.parts.store, prefix, left)
  // Sealed messages are opened again with the keys.
  meta.set('replay-messages', '1')
  return kept
}

/** Whatever a damaged file throws when it is read means the same: it cannot be read. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

function takeHub(from: Store, engine: Engine, hub: string): HubNode | undefined {
  const bytes = from.genesis(hub)
  const genesis = bytes && readGenesis(bytes)
  if (!genesis || !equalBytes(hubId(genesis), fromHex(hub))) return undefined
  return engine.hubs.get(hub) ?? engine.addHub(hub, bytes, foundHub(genesis), encodeRecord)
}

/** How many batches follow what is there already. */
function takeLog(from: Store, engine: Engine, node: HubNode): number {
  const first = node.chain.head.h + 1
  let h = first
  while (takeBatch(from, engine, node, h)) h++
  return h - first
}

/** False at the end of the log, or of what holds of it. */
function takeBatch(from: Store, engine: Engine, node: HubNode, h: number): boolean {
  const batch = readable(() => from.batch(node.hub, h), undefined)
  if (!batch) return false
  const events: { event: ParsedEvent; bytes: Uint8Array }[] = []
  for (const id of batch.ids) {
    const bytes = readable(() => from.event(node.hub, id)?.bytes, undefined)
    const event = bytes && engine.intake.admit(bytes)
    if (!bytes || !event?.ok) return false
    events.push({ event: event.value, bytes })
  }
  const parts = readable(() => openBatch(batch), undefined)
  if (!parts) return false
  try {
    node.adopt(parts.header, parts.cert, events, nobodys)
    return true
  } catch (error) {
    if (error instanceof BatchRefused) return false
    throw error
  }
}

/** Pending events and notices. */
function takeLoose(from: Store, engine: Engine, node: HubNode): number {
  const pending = readable(() => from.pending(node.hub, READ_MAX), [])
  const notices = readable(() => from.frontier(node.hub), []).flatMap(([dev, next]) =>
    Array.from({ length: next }, (_, seq) => readable(() => from.eventAt(node.hub, 'notice', dev, seq), undefined)),
  )
  let taken = 0
  engine.parts.store.transaction(() => {
    for (const stored of [...pending, ...notices]) {
      const event = stored && engine.intake.admit(stored.bytes)
      if (!stored || !event?.ok) continue
      // As own: written at once, for the next place of a chain is counted from what the store holds.
      const accepted = node.accept({ event: event.value, bytes: stored.bytes }, 'own', nobodys)
      if (!isRefusal(accepted) && accepted.new) taken++
    }
  })
  return taken
}

function takeMail(from: Store, engine: Engine, node: HubNode): number {
  let taken = 0
  engine.parts.store.transaction(() => {
    for (const kind of MAIL_KINDS)
      for (const mail of readable(() => from.mailOf(node.hub, kind, READ_MAX), [])) {
        const item = readable(() => openItem(mail.bytes), undefined)
        if (!item || toHex(sha256(item.box)) !== mail.id || item.to !== mail.to) continue
        engine.parts.store.putMail(mail)
        taken++
      }
  })
  return taken
}

function takeMeta(from: Store, to: Store, prefix: string, left: readonly string[]): void {
  for (const key of readable(() => from.meta.keys(prefix), [])) {
    const value = readable(() => from.meta.get(key), undefined)
    if (value !== undefined && !left.some((start) => key.startsWith(start))) to.meta.set(key, value)
  }
}

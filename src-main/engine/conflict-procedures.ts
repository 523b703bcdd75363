/** What a person sees of a halted hub, and the choice between its two lines. */
import { checkpointNote, headerHash } from '#shared/core/hub/index.ts'
import { readDevice, readMember } from '#shared/core/hubs/index.ts'
import { equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import { signersOf } from '#shared/core/ledger/index.ts'
import type { ConflictView } from '#shared/ipc/hubs.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Evidence, Line } from './conflict.ts'
import type { Engine } from './engine.ts'
import type { HubNode } from './hub-node.ts'
import { rebuild } from './replay.ts'
import { openBatch } from './stored-batch.ts'

export function conflictProcedures(engine: Engine): Record<string, (input: never) => unknown> {
  return {
    'hubs.conflict': ({ hub }: { hub: string }) => view(engine, engine.hub(hub)),
    'hubs.follow': ({ hub, line, h }: { hub: string; line: Line; h: number }) =>
      follow(engine, engine.hub(hub), line, h),
  }
}

/** Both certified headers at the height of the conflict, this device's own first. */
function sidesOf(engine: Engine, hub: HubNode): [mine: Evidence, theirs: Evidence] {
  const theirs = hub.conflict.evidence
  const mine = theirs && engine.parts.store.batch(hub.hub, theirs.header.h)
  if (!theirs || !mine)
    throw new NodeRefusal('NOT_FOUND', 'conflict.none', 'This hub is not halted by a conflict. Nothing was changed.')
  return [openBatch(mine), theirs]
}

function view(engine: Engine, hub: HubNode): ConflictView {
  const sides = sidesOf(engine, hub)
  const { reader } = hub.chain
  const nickOf = (did: string) => readMember(reader, did)?.nick ?? did
  const signersFor = ({ header }: Evidence) => hub.chain.signersFor(header).validators
  const signed = sides.map((one) => signersOf(one.cert, signersFor(one)))
  const side = ({ header }: Evidence, at: number) => ({
    header: toHex(headerHash(header)),
    time: header.time,
    size: header.size,
    signers: (signed[at] ?? []).map(({ did }) => nickOf(did)),
  })
  const [mine, theirs] = sides
  const both = (signed[0] ?? []).filter(({ dev }) => signed[1]?.some((other) => equalBytes(other.dev, dev)))
  return {
    h: mine.header.h,
    parting: hub.conflict.parting,
    mine: side(mine, 0),
    theirs: side(theirs, 1),
    both: both.map(({ did, dev }) => ({ did, nick: nickOf(did), dev: toHex(dev) })),
    members: [...hub.conflict.lines].flatMap(([dev, line]) => {
      const did = readDevice(reader, fromHex(dev))?.as
      return did === undefined ? [] : [{ did, nick: nickOf(did), line }]
    }),
    after: hub.chain.head.h - mine.header.h + 1,
    evidence: sides.map((one) => checkpointNote(one.header, one.cert, signersFor(one), [])).join('\n'),
  }
}

/**
 * Goes on with the line the person chose. With the others' line, this device's log goes back to the last common batch and the chosen
 * one is fetched; whatever was certified on the line left behind waits again, and what is still valid gets its place.
 */
function follow(engine: Engine, hub: HubNode, line: Line, h: number): object {
  engine.unlocked()
  const [mine, theirs] = sidesOf(engine, hub)
  if (mine.header.h !== h || !hub.conflict.parting)
    throw new NodeRefusal(
      'REFUSED',
      'conflict.moved',
      'Where the two lines part has become known better since you looked. Nothing was changed; look again and choose.',
    )
  if (line === 'theirs' && h <= hub.chain.base)
    throw new NodeRefusal(
      'REFUSED',
      'conflict.before-history',
      'The two lines part before the history of this device begins, so it cannot go back to where they were one. Nothing was changed. Choose “Fetch everything” on the ledger’s page “On this device”, and choose the line again when all is here; or stay on this line.',
    )
  const { store } = engine.parts
  store.transaction(() => {
    if (line === 'theirs') rollBack(engine, hub, h)
    hub.conflict.settle(headerHash((line === 'theirs' ? mine : theirs).header), h)
  })
  engine.calm('hub.halted', hub.hub)
  if (line === 'theirs') {
    hub.heard = false
    engine.replay()
    engine.marks.returned(hub)
  }
  engine.peers.greetAll(hub)
  engine.wake(hub)
  engine.changed('app', 'hubs', 'members', 'notices', 'agreements', 'wallet', 'ledger')
  return {}
}

/** The log as it was before height `h`, the state folded again from its beginning and every root compared. */
function rollBack(engine: Engine, hub: HubNode, h: number): void {
  const { store } = engine.parts
  store.truncate(hub.hub, h)
  engine.history.snapshots.forget(hub, h)
  hub.reload()
  if (!rebuild(hub.chain, engine.parts, engine.intake).equal)
    throw new Error(`hub ${hub.hub}: the log before height ${h} does not give the certified roots`)
  hub.reload()
}

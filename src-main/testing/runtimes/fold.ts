/**
 * A log folded and edge cases judged, printed line by line: run under Node and inside Electron, the same file gives the same lines
 * (DESIGN §4, "one verifier"). The argument names a file that `case-file.ts` wrote.
 */
import { readFileSync } from 'node:fs'
import { encodeRecord, foundHub } from '#shared/core/hub/index.ts'
import { decodeCanonical, encodeCanonical, equalBytes, fromHex, hashTagged, toHex } from '#shared/core/kernel/index.ts'
import { decodeFrame } from '#shared/wire/codec.ts'
import type { BatchWire } from '#shared/wire/ledger.ts'
import { verifier } from '../../adapters/crypto/sodium.ts'
import { MemoryStore } from '../../adapters/memory/store.ts'
import { HubChain, readGenesis } from '../../engine/hub-chain.ts'
import { Intake } from '../../engine/intake.ts'
import type { Cases } from './case-file.ts'

/** Order of Ed25519's group (RFC 8032 §5.1): S + L is the same signature to a verifier that does not ask for the least S. */
const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n

function batchesIn(frame: Uint8Array): readonly BatchWire[] {
  const decoded = decodeFrame(frame)
  if (!decoded.ok || decoded.value.k !== 'batches') throw new Error('no batches in the case file')
  return decoded.value.items
}

/** The same event with its signature's S made larger by the group's order. */
function malleated(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice()
  const s = changed.subarray(-32)
  const larger = BigInt(`0x${toHex(s.slice().reverse())}`) + GROUP_ORDER
  s.set(fromHex(larger.toString(16).padStart(64, '0')).reverse())
  return changed
}

/** Forged and damaged forms of a good event, each with what the door says. */
function refusals(bytes: Uint8Array): string {
  const door = new Intake(verifier)
  const flipped = bytes.slice()
  flipped[bytes.length - 40] = (flipped[bytes.length - 40] as number) ^ 1
  const longer = Uint8Array.from([...bytes, 0])
  return [malleated(bytes), flipped, longer, bytes.subarray(0, -1)]
    .map((form) => {
      const admitted = door.admit(form)
      return admitted.ok ? 'admitted' : admitted.error.code
    })
    .join(' ')
}

function* foldLog({ genesis, frames }: Cases): Generator<string> {
  const bytes = fromHex(genesis)
  const read = readGenesis(bytes)
  if (!read) throw new Error('no genesis in the case file')
  const founded = foundHub(read)
  const hub = toHex(founded.id)
  const store = new MemoryStore()
  store.addHub(hub, bytes)
  store.state(hub).write([...founded.writes].map(([key, record]) => [key, record && encodeRecord(record)] as const))
  const chain = new HubChain(hub, store)
  const intake = new Intake(verifier)
  for (const { header, cert, events } of frames.flatMap((frame) => batchesIn(fromHex(frame)))) {
    const admitted = events.map((event) => {
      const answer = intake.admit(event)
      if (!answer.ok) throw new Error(`height ${header.h}: ${answer.error.code}`)
      return answer.value
    })
    const fitted = chain.check(header, cert, admitted, verifier, header.time)
    store.transaction(() => chain.commit(fitted, cert))
    const outcomes = fitted.folded.outcomes.map(({ refused }) => refused ?? 'done').join(' ')
    yield `${header.h} ${toHex(fitted.header.root)} ${toHex(fitted.header.state)} ${toHex(fitted.hash)} ${outcomes}`
    for (const event of events) yield refusals(event)
  }
}

function judged(bytes: Uint8Array): string {
  const decoded = decodeCanonical(bytes)
  if (!decoded.ok) return `${decoded.error.code} ${JSON.stringify(decoded.error.detail ?? {})}`
  const again = encodeCanonical(decoded.value)
  return `${equalBytes(again, bytes)} ${toHex(hashTagged('kind:runtimes:1', again))}`
}

const cases = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Cases
const lines = [...foldLog(cases)]
for (const bytes of cases.cbor) lines.push(judged(fromHex(bytes)))
for (const { key, message, sig } of cases.signatures)
  lines.push(String(verifier.verify({ key: fromHex(key), message: fromHex(message), sig: fromHex(sig) })))
console.log(lines.join('\n'))

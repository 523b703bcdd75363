/**
 * A receipt, of an agreement of either kind, that convinces somebody who trusts nobody: what it says, every signature, and for each the certified ledger event that
 * carries it, down to the hub's genesis. `checkDocument` needs the document and a signature verifier, and nothing of this node.
 */
import * as z from 'zod'
import { type Receipt, type ReceiptBody, receiptDigest, receiptMessage } from '#shared/core/agreements/index.ts'
import { contractReceiptDigest } from '#shared/core/contracts/index.ts'
import type { ContractReceipt, ContractReceiptBody } from '#shared/core/contracts/receipt.ts'
import { parseEvent, validatorsHash } from '#shared/core/hub/index.ts'
import {
  decodeCanonical,
  decodeSigned,
  equalBytes,
  fromHex,
  hashTagged,
  toHex,
  type Verify,
} from '#shared/core/kernel/index.ts'
import { commitmentPhase } from '#shared/ipc/contracts.ts'
import { type Genesis, genesis as genesisSchema, validator } from '#shared/wire/hubs.ts'
import { batchHeader, certificate } from '#shared/wire/ledger.ts'
import { counter } from '#shared/wire/shape.ts'
import type { HubLog } from '../../ports/log.ts'
import { batchChecks, type Check, eventChecks, readable } from '../ledger/index.ts'
import { partiesOf } from '../people/index.ts'

const FORMAT = 'kind-market-receipt/1'
const hex = z
  .string()
  .regex(/^([0-9a-f]{2})*$/)
  .transform((text) => fromHex(text))
const units = z
  .string()
  .regex(/^-?\d+$/)
  .transform(BigInt)

/** Bytes travel as hex, amounts as decimal text; wire schemas check the rest after this turns them back. */
const HEX_FIELDS = new Set(['hub', 'prev', 'root', 'state', 'validators', 'nextValidators', 'bitmap', 'sigs', 'dev'])

function revive(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return HEX_FIELDS.has(key) && /^([0-9a-f]{2})*$/.test(value) ? fromHex(value) : value
  if (Array.isArray(value)) return value.map((item) => revive(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, revive(field, name)]))
}

const signedAct = z.object({
  event: hex,
  leaf: z.number().int().nonnegative(),
  path: z.array(hex),
  header: z.unknown().transform((v) => batchHeader.parse(revive(v))),
  cert: z.unknown().transform((v) => certificate.parse(revive(v))),
  validators: z.unknown().transform((v) => z.array(validator).parse(revive(v))),
})
const single = z.object({
  v: z.literal(1),
  hub: hex,
  agreement: hex,
  payer: z.string(),
  provider: z.string(),
  token: z.string(),
  paid: units,
  refunded: units,
  outcome: z.enum(['released', 'refunded', 'split', 'cancelled']),
  height: z.number().int(),
  time: z.number().int(),
})
const several = z.object({
  v: z.literal(2),
  hub: hex,
  agreement: hex,
  parties: z.array(z.string()),
  commitments: z.array(
    z.object({
      by: counter,
      to: counter,
      phase: commitmentPhase,
      units: counter,
      of: counter,
      share: counter.exactOptional(),
    }),
  ),
  flows: z.array(z.object({ from: z.string(), to: z.string(), token: z.string(), amount: units })),
  height: counter,
  time: z.number().int(),
})
const document = z.object({
  format: z.literal(FORMAT),
  genesis: hex,
  receipt: z.discriminatedUnion('v', [single, several]),
  signatures: z.array(z.object({ as: z.string(), dev: hex, sig: hex, proof: signedAct })),
})
export type ReceiptDocument = z.infer<typeof document>
type SignedAct = ReceiptDocument['signatures'][number]
type Body = ReceiptDocument['receipt']

/** The document of a receipt; `eventOf` finds the certified event by which a party signed it. */
export function writeDocument(
  log: HubLog,
  { body, signatures }: Receipt | ContractReceipt,
  eventOf: (did: string) => string | undefined,
): string {
  const signed = signatures.flatMap((signature) => {
    const id = eventOf(signature.as)
    const placed = id === undefined ? undefined : log.find(fromHex(id))
    const batch = placed && log.batch(placed.h)
    if (placed === undefined || batch === undefined) return []
    const { header, cert, validators } = batch
    const path = log.inclusion(placed.leaf, header.size)
    return [{ ...signature, proof: { event: placed.bytes, leaf: placed.leaf, path, header, cert, validators } }]
  })
  return readable({ format: FORMAT, genesis: log.genesis(), receipt: body, signatures: signed })
}

/** Checks a document from scratch. A document that is not one fails its first check instead of throwing. */
export function checkDocument(text: string, verify: Verify): Check[] {
  const parsed = parse(text)
  if (parsed === undefined) return [fails('Document', 'This is not a receipt document.')]
  const { receipt, signatures } = parsed
  const genesis = readGenesis(parsed.genesis)
  const named = equalBytes(hashTagged('kind:genesis:1', parsed.genesis), receipt.hub)
  if (genesis === undefined || !named)
    return [fails('Hub', 'The genesis in the document is not that of the hub the receipt names.')]
  const digest = digestOf(receipt)
  const parties = partiesOf(receipt)
  const signed = parties.filter((did) => signatures.some(({ as }) => as === did)).length
  return [
    {
      check: 'Hub',
      ok: true,
      detail: `The genesis of “${genesis.name}” hashes to the hub id ${toHex(receipt.hub).slice(0, 16)}….`,
    },
    {
      check: 'Every party signed',
      ok: signed === parties.length,
      detail: signed === parties.length ? `All ${signed}.` : `${signed} of ${parties.length} so far.`,
    },
    ...signatures.flatMap((signature) => signatureChecks(signature, { receipt, genesis, digest }, verify)),
  ]
}

/** What the parties of a receipt, of either kind, sign. */
export const digestOf = (receipt: ReceiptBody | ContractReceiptBody): Uint8Array =>
  receipt.v === 1 ? receiptDigest(receipt) : contractReceiptDigest(receipt)

/** What a party is called here. */
function sideOf(receipt: Body, did: string): string | undefined {
  const place = partiesOf(receipt).indexOf(did)
  if (place < 0) return undefined
  return receipt.v === 1 ? (['payer', 'provider'][place] as string) : `party ${place + 1}`
}

const fails = (check: string, detail: string): Check => ({ check, ok: false, detail })

function parse(text: string): ReceiptDocument | undefined {
  try {
    const parsed = document.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    // Not JSON, or JSON whose inner parts do not fit the wire schemas: either way not a receipt document.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}

function readGenesis(bytes: Uint8Array): Genesis | undefined {
  const decoded = decodeCanonical(bytes)
  const parsed = decoded.ok ? genesisSchema.safeParse(decoded.value) : undefined
  return parsed?.success === true ? parsed.data : undefined
}

interface Claimed {
  receipt: Body
  genesis: Genesis
  digest: Uint8Array
}

function signatureChecks(signature: SignedAct, { receipt, genesis, digest }: Claimed, verify: Verify): Check[] {
  const { as, dev, sig, proof } = signature
  const side = sideOf(receipt, as)
  const name = (check: string) => `${check} (${side ?? 'stranger'})`
  const decoded = decodeSigned(proof.event)
  if (!decoded.ok) return [fails(name('Event'), 'The event in the document does not decode.')]
  const { id, event } = decoded.value
  const parsed = parseEvent(decoded.value)
  const says =
    parsed.ok &&
    parsed.value.t === 'receipt.sign' &&
    event.as === as &&
    equalBytes(event.dev, dev) &&
    equalBytes(event.hub, receipt.hub) &&
    equalBytes(parsed.value.body.agreement, receipt.agreement) &&
    equalBytes(parsed.value.body.digest, digest) &&
    equalBytes(parsed.value.body.sig, sig)
  const batch = { header: proof.header, cert: proof.cert, validators: proof.validators }
  const rooted =
    equalBytes(validatorsHash(genesis.validators), proof.header.validators) && equalBytes(proof.header.hub, receipt.hub)
  const evidence = { bytes: proof.event, id, leaf: proof.leaf, path: proof.path, batch }
  const checks: Check[] = [
    {
      check: 'Signature',
      ok: side !== undefined && verify([{ key: dev, message: receiptMessage(digest), sig }]),
      detail: `Over the receipt’s digest ${toHex(digest).slice(0, 16)}….`,
    },
    {
      check: 'Event says so',
      ok: says,
      detail: 'The ledger event names this agreement, this digest and this signature.',
    },
    ...eventChecks(proof.event, id, verify),
    { check: 'Signed by the hub', ok: rooted, detail: `Batch ${proof.header.h} names the validators of the genesis.` },
    ...batchChecks(evidence, genesis.quorum, verify),
  ]
  return checks.map((check) => ({ ...check, check: name(check.check) }))
}

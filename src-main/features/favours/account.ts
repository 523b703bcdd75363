/** A pair's account, from what the two have said and what the ledger has certified. */
import {
  accountOf,
  type Caps,
  favourClaim,
  favourDigest,
  type PairAccount,
  type SignedStatement,
} from '#shared/core/favours/index.ts'
import { readDevice, readHub } from '#shared/core/hubs/index.ts'
import { decodeCanonical, equalBytes, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { PartySignature } from '#shared/wire/agreements.ts'
import type { FavourStatement } from '#shared/wire/favours.ts'
import { type Message, message as messageSchema } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'

/** A signature under a statement that holds, with the statement it stands under. */
interface Held extends SignedStatement {
  signers: Set<string>
  signatures: PartySignature[]
}

export interface LoadedPair {
  hub: string
  account: PairAccount
  /** Signatures by digest (hex), for whoever adds the second one or takes it to the ledger. */
  signatures: ReadonlyMap<string, PartySignature[]>
  caps: Caps
}

function readMessage(bytes: Uint8Array): Message {
  const decoded = decodeCanonical(new Uint8Array(bytes))
  if (!decoded.ok) throw new Error('damaged message in the read model')
  return messageSchema.parse(decoded.value)
}

const capKey = (hub: string, other: string): string => `favour-cap/${hub}/${other}`

/** What the hub lets anybody owe is what it lets one owe another; my own choice can only be lower. */
export function capsOf(context: FeatureContext, hub: string, other: string): Caps {
  const policy = readHub(context.state(hub)).policy.creditLimit
  const chosen = context.meta.get(capKey(hub, other))
  return { policy, own: chosen === undefined ? policy : BigInt(chosen) }
}

export const saveCap = (context: FeatureContext, hub: string, other: string, cap: bigint): void =>
  context.meta.set(capKey(hub, other), String(cap))

/** Whom I have exchanged favours with in a hub. */
export const othersOf = (context: FeatureContext, hub: string): string[] =>
  context.sql.all<{ other: string }>('SELECT DISTINCT other FROM favour_word WHERE hub = ?', hub).map((r) => r.other)

/** With whom a settlement is on its way that the ledger has not certified and still would. */
export const settlingWith = (context: FeatureContext, hub: string): string[] =>
  context.sql
    .all<{ other: string }>(
      `SELECT DISTINCT other FROM favour_word WHERE hub = ? AND lapses >= ?
       AND digest NOT IN (SELECT digest FROM favour_settled WHERE hub = ?)`,
      hub,
      context.head(hub).time,
      hub,
    )
    .map((row) => row.other)

/** Everything known of me and one other. */
export function loadPair(context: FeatureContext, hub: string, other: string): LoadedPair {
  const me = context.keys().did
  const { token } = readHub(context.state(hub))
  const rows = context.sql.all<{ sender: string; digest: string; bytes: Uint8Array }>(
    'SELECT sender, digest, bytes FROM favour_word WHERE hub = ? AND other = ? ORDER BY id',
    hub,
    other,
  )
  const found = new Map<string, Held>()
  const declined = new Map<string, string>()
  for (const { sender, digest, bytes } of rows) {
    const { content } = readMessage(bytes)
    if (content.kind === 'favour-no') declined.set(digest, sender)
    else if (content.kind === 'favour' && content.statement.token === token)
      hold(context, hub, found, content.statement, content.signatures)
  }
  const settled = context.sql.all<{ digest: string }>('SELECT digest FROM favour_settled WHERE hub = ?', hub)
  const account = accountOf({
    me,
    other,
    statements: [...found.values()],
    declined,
    settled: new Set(settled.map(({ digest }) => digest)),
    certified: context.head(hub).time,
  })
  const signatures = new Map([...found].map(([digest, held]) => [digest, held.signatures]))
  return { hub, account, signatures, caps: capsOf(context, hub, other) }
}

/** Counts the signatures that hold: by a device of whom they name, under exactly this statement of this hub. */
function hold(
  context: FeatureContext,
  hub: string,
  found: Map<string, Held>,
  statement: FavourStatement,
  signatures: readonly PartySignature[],
): void {
  if (!equalBytes(statement.hub, fromHex(hub))) return
  const digest = favourDigest(statement)
  const known = found.get(toHex(digest)) ?? { statement, digest, signers: new Set<string>(), signatures: [] }
  for (const signature of signatures) {
    const party = signature.as === statement.a || signature.as === statement.b
    if (!party || known.signers.has(signature.as)) continue
    if (readDevice(context.state(hub), signature.dev)?.as !== signature.as) continue
    if (!context.verify([favourClaim(digest, signature)])) continue
    known.signers.add(signature.as)
    known.signatures.push(signature)
  }
  if (known.signers.size > 0) found.set(toHex(digest), known)
}

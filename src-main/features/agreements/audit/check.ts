/**
 * Checks an audit bundle from scratch: it needs the bundle and a signature verifier, and nothing of any node. Every check is said in words;
 * what the bundle only states, and nothing in it proves, is named as such (decision 033).
 */
import { deliveryCommitment } from '#shared/core/agreements/index.ts'
import { reasonCommitment } from '#shared/core/contracts/index.ts'
import { firstSigners, nextSigners, type ParsedEvent, type Signers } from '#shared/core/hub/index.ts'
import { type DeviceState, deviceKey } from '#shared/core/hubs/index.ts'
import { decodeCanonical, equalBytes, hashTagged, sha256, toHex, type Verify } from '#shared/core/kernel/index.ts'
import type { OpenedDelivery } from '#shared/wire/audit.ts'
import { type Genesis, genesis as genesisSchema } from '#shared/wire/hubs.ts'
import type { Check } from '../../ledger/index.ts'
import type { Account, AgreementKind } from './about.ts'
import { fingerprintOf, type OpenAudit, openAudit } from './format.ts'
import {
  type CheckedSteps,
  certificateCheck,
  checkSteps,
  type Happening,
  isProven,
  isSame,
  readRecord,
  type Trusted,
} from './replay.ts'
import { certificateWords, whenWords } from './words.ts'

export interface AuditReport {
  checks: Check[]
  /** What is in the bundle, or missing from it, that no check speaks for. */
  stated: string[]
  /** What the bundle is about; absent where it cannot be read. Only worth something when every check holds. */
  about?: {
    hub: string
    hubName: string
    agreement: string
    fingerprint: string
    /** Of the file. */
    sha256: string
    outcome: string
    /** What became of each of its parts, and who was paid what. */
    results: string[]
    story: Happening[]
    /** The newest batch it reaches to: height, and time in ms. */
    until: { h: number; time: number }
    by: { as: string; at: number }
  }
}

/** `hub`: the id (hex) that the reader expects; without it the bundle says which hub it claims. */
export function checkAudit(bytes: Uint8Array, verify: Verify, hub?: string): AuditReport {
  const opened = openAudit(bytes)
  if (!opened.ok) return { checks: [{ check: 'File', ok: false, detail: opened.error }], stated: [] }
  const audit = opened.value
  const checks: Check[] = [exporterCheck(audit, verify)]
  const genesis = readGenesis(audit.content.genesis)
  checks.push(hubCheck(audit, genesis, hub))
  if (!genesis) return { checks, stated: [] }
  const id = hashTagged('kind:genesis:1', audit.content.genesis)
  const { signers, check } = signersIn(audit, id, genesis, verify)
  checks.push(check)
  const replayed = checkSteps(audit, { hub: id, signers, verify })
  const after = accountAfter(replayed, audit.content.agreement)
  checks.push(...replayed.checks, ...endChecks(audit, replayed, { hub: id, signers, verify }))
  if (after) checks.push(...privateChecks(audit, after, replayed), partyCheck(audit, after))
  if (after?.unproven !== undefined) checks.push({ check: 'Court', ok: false, detail: after.unproven })
  return {
    checks,
    stated: [...replayed.stated, ...statedIn(audit)],
    about: {
      hub: toHex(id),
      hubName: genesis.name,
      agreement: toHex(audit.content.agreement),
      fingerprint: fingerprintOf(audit.content.agreement, replayed.happened),
      sha256: toHex(sha256(bytes)),
      outcome: after?.outcome(replayed.words) ?? 'unknown',
      results: after?.results(replayed.words) ?? [],
      story: replayed.story,
      until: { h: audit.content.last.header.h, time: audit.content.last.header.time },
      by: { as: audit.by.as, at: audit.by.at },
    },
  }
}

/** Bytes of somebody else may be anything; a genesis of this version is undefined otherwise. */
function readGenesis(bytes: Uint8Array): Genesis | undefined {
  const decoded = decodeCanonical(bytes)
  return decoded.ok ? genesisSchema.safeParse(decoded.value).data : undefined
}

function exporterCheck({ by, claim }: OpenAudit, verify: Verify): Check {
  const ok = verify([claim])
  return {
    check: 'Unchanged since it was exported',
    ok,
    detail: ok
      ? `Signed by ${by.as} on ${whenWords(by.at)}.`
      : 'The exporter’s signature does not fit: some part of the file is not as it was exported.',
  }
}

function hubCheck({ content }: OpenAudit, genesis: Genesis | undefined, expected: string | undefined): Check {
  const check = 'Hub'
  if (!genesis) return { check, ok: false, detail: 'The bundle holds no genesis of a hub.' }
  const id = hashTagged('kind:genesis:1', content.genesis)
  const named = equalBytes(content.last.header.hub, id)
  if (!named) return { check, ok: false, detail: 'The genesis in the bundle is not that of the hub its batches name.' }
  const ok = expected === undefined || expected === toHex(id)
  const claims = `It claims to be of the hub “${genesis.name}”, ${toHex(id)}`
  const told =
    expected === undefined ? `${claims}; compare this id with one you trust.` : `${claims}, the one expected.`
  return { check, ok, detail: ok ? told : `${claims}, and not of ${expected}.` }
}

/** Who certifies each epoch, as far as the hand-overs in the bundle prove it from the genesis on. */
function signersIn(
  { content, handovers }: OpenAudit,
  hub: Uint8Array,
  genesis: Genesis,
  verify: Verify,
): { signers: Signers[]; check: Check } {
  const signers = [firstSigners(genesis)]
  const check = 'Validators'
  const fails = (detail: string) => ({ signers, check: { check, ok: false, detail } })
  for (const [epoch, item] of handovers.entries()) {
    const next = nextSigners(hub, signers[epoch] as Signers, item, verify, signers[epoch - 1])
    if (!next.ok) return fails(`The hand-over to epoch ${epoch + 1} does not hold: ${certificateWords(next.error)}`)
    signers.push(next.value)
  }
  const { epoch } = content.last.header
  if (epoch >= signers.length) return fails(`Nothing in the bundle shows who certified epoch ${epoch}.`)
  const turns = handovers.length
  const how =
    turns === 0 ? 'named by the genesis' : `followed from the genesis over ${turns} hand-over${turns === 1 ? '' : 's'}`
  return { signers, check: { check, ok: true, detail: `Whoever certified these batches is ${how}.` } }
}

/** What the agreement's record says where all steps are through; undefined where there is none. */
function accountAfter({ own, kind }: CheckedSteps, agreement: Uint8Array): Account | undefined {
  const at = (key: string | undefined) => {
    const bytes = key === undefined ? undefined : own.get(key)
    return key !== undefined && bytes ? readRecord(key, bytes) : undefined
  }
  const record = at(kind.recordKey(agreement))
  return record && kind.read(record, at(kind.laterKey?.(agreement)))
}

/** That nothing more happened up to the newest batch. */
function endChecks({ content, steps }: OpenAudit, { own }: CheckedSteps, trusted: Trusted): Check[] {
  const { header, cert, records } = content.last
  const check = `Nothing left out up to batch ${header.h}`
  const answer = (ok: boolean, detail: string): Check[] => [
    certificateCheck(`Certificate of batch ${header.h}, the newest`, header, cert, trusted),
    { check, ok, detail },
  ]
  if ((steps.at(-1)?.header.h ?? Number.MAX_SAFE_INTEGER) > header.h)
    return answer(false, 'The newest batch in the bundle is older than the last one that did something.')
  const unproven = records.find((record) => !isProven(header.state, record))
  if (unproven) return answer(false, `“${unproven.key}” is not as the certified state has it.`)
  const shown = new Map(records.map(({ key, value }) => [key, value ?? null]))
  for (const [key, left] of own) {
    const last = shown.get(key)
    if (last === undefined) return answer(false, `Nothing shows what stands under “${key}” in the end.`)
    if (!isSame(last, left))
      return answer(false, `“${key}” is not as these events leave it: something that happened later was left out.`)
  }
  const detail = `The ${own.size} records of the agreement stand in the certified state as these events leave them.`
  return answer(own.size > 0, detail)
}

/** Text, deliveries and reasons against what was signed and what the ledger committed to. */
function privateChecks({ content }: OpenAudit, after: Account, { kind, events }: CheckedSteps): Check[] {
  const { prose, deliveries = [], reasons = [] } = content
  const isOpened = (ok: boolean) => (ok ? 'what was committed to on the ledger' : 'not what was committed to')
  const text = prose && after.isItsProse(prose)
  return [
    ...(prose && text !== undefined
      ? [{ check: 'Text of the agreement', ok: text, detail: `“${prose.title}” is ${isOpened(text)}.` }]
      : []),
    ...deliveries.map((delivery, i) => {
      const ok = isDelivered(kind, events, delivery)
      return { check: `Delivery ${i + 1}`, ok, detail: `Note and ${delivery.files.length} files are ${isOpened(ok)}.` }
    }),
    ...reasons.map(({ salt, text: reason }, i) => {
      const commitment = reasonCommitment(salt, reason)
      const ok = events.some(({ t, body }) => t === 'contract.dispute' && equalBytes(body.reason, commitment))
      return { check: `Reason ${i + 1} of a dispute`, ok, detail: `It is ${isOpened(ok)}.` }
    }),
  ]
}

/** Whether some event of the agreement committed to exactly this delivery. */
function isDelivered(
  kind: AgreementKind,
  events: readonly ParsedEvent[],
  { files, ...delivery }: OpenedDelivery,
): boolean {
  const commitment = deliveryCommitment({ ...delivery, files: files.map((file) => ({ file })) })
  return events.some((event) => {
    const committed = kind.delivered(event)
    return committed !== undefined && equalBytes(committed, commitment)
  })
}

/** That whoever exported it is bound by it, or decides something in it. */
function partyCheck({ by, content }: OpenAudit, after: Account): Check {
  const check = 'Exported by somebody it names'
  const key = deviceKey(by.dev)
  const value = content.last.records.find((record) => record.key === key)?.value
  const device = value && (readRecord(key, value) as DeviceState | undefined)
  const ok = device?.as === by.as && [...after.parties, ...after.others].includes(by.as)
  return {
    check,
    ok,
    detail: ok
      ? `The device that signed it is ${by.as}’s.`
      : 'Whoever exported it is no party to it, nor named by it, or not by this device.',
  }
}

/** What the reader has to take the exporter’s word for. */
function statedIn({ content }: OpenAudit): string[] {
  const { prose, messages } = content
  return [
    'That no refused event was left out: one that changed nothing leaves no trace in the state.',
    'That the hub’s validators have not certified another history as well: compare its newest checkpoint with other members.',
    ...(prose ? [] : ['The text of the agreement is not in the bundle; its parties have it.']),
    ...(messages ? [`${messages.length} messages, as the exporter has them: nothing proves who wrote them.`] : []),
  ]
}

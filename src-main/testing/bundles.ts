/** Bundles of tests: made by whoever is asked, read as a stranger reads them, and bent by their own exporter. */
import { type CborValue, encodeCanonical } from '#shared/core/kernel/index.ts'
import type { AuditContent, AuditStep } from '#shared/wire/audit.ts'
import { verifier } from '../adapters/crypto/sodium.ts'
import { checkAudit } from '../features/agreements/audit/check.ts'
import { type OpenAudit, openAudit, sealAudit } from '../features/agreements/audit/format.ts'
import type { Market } from './market.ts'

export interface Exported {
  name: string
  data: string
  sha256: string
  fingerprint: string
}

export const verify: Parameters<typeof checkAudit>[1] = (claims) => claims.every((claim) => verifier.verify(claim))

export const bytesOf = ({ data }: Exported) => new Uint8Array(Buffer.from(data, 'base64'))

/** Of the checks those that do not hold, in words. */
export const failures = (bytes: Uint8Array, hub?: string): string[] =>
  checkAudit(bytes, verify, hub)
    .checks.filter(({ ok }) => !ok)
    .map(({ check, detail }) => `${check}: ${detail}`)

export function opened(bytes: Uint8Array): OpenAudit {
  const audit = openAudit(bytes)
  if (!audit.ok) throw new Error(audit.error)
  return audit.value
}

export const stepOf = ({ steps }: OpenAudit, i: number) => steps[i] as AuditStep
export const without = (i: number) => (audit: OpenAudit) => void audit.steps.splice(i, 1)

/** Opens, bends, and signs again as `as`: what is caught then is caught by what it says, not by its seal. */
export function bent(market: Market, as: string, bytes: Uint8Array, bend: (audit: OpenAudit) => void): Uint8Array {
  const audit = opened(bytes)
  bend(audit)
  const keys = market.lan.get(as).engine.unlocked()
  const steps = audit.steps.map((step) => encodeCanonical(step as unknown as CborValue))
  return sealAudit({ ...audit.content, steps } satisfies AuditContent, audit.by.at, keys)
}

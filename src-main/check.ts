/**
 * `npm run check -- FILE [--hub ID] [--json]`: checks an agreement's audit bundle (docs/decisions/033) by itself, with no data folder and no
 * network; `npm run check -- FILE [--list FILE] [--json]` a credential (039), and by its issuer's list whether it was taken back. FILE is what a window saved, or what `npm run -s ctl -- --data DIR agreements.bundle JSON` or
 * `credentials.exportReceipt JSON` answered. Exit code 0 when every check holds, 1 when one does not, 2 when there is nothing to check.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Verify } from '#shared/core/kernel/index.ts'
import { AUDIT_BYTES_MAX } from '#shared/wire/audit.ts'
import { verifier } from './adapters/crypto/sodium.ts'
import { compression } from './adapters/zlib/compression.ts'
import { type AuditReport, checkAudit } from './features/agreements/audit/check.ts'
import { whenWords } from './features/agreements/audit/words.ts'
import { checkCredential, credentialLines, holds } from './features/credentials/index.ts'

/** As base64 a bundle is a third longer. */
const FILE_BYTES_MAX = 2 * AUDIT_BYTES_MAX
const JSON_START = '{'.charCodeAt(0)
const USAGE = 'usage: npm run check -- FILE [--hub ID] [--list FILE] [--json]'

function readFile(file: string): Buffer {
  // npm runs scripts in the project's folder; a path is the one of whoever typed it.
  const bytes = readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file))
  if (bytes.length > FILE_BYTES_MAX) throw new Error(`${file} is larger than any bundle.`)
  return bytes
}

/** The text of a credential: anything signed that is JSON, or what `npm run ctl` answered. Undefined for everything else. */
function credentialIn(bytes: Buffer): string | undefined {
  if (bytes[0] !== JSON_START) return undefined
  try {
    const { credential, proof } = JSON.parse(bytes.toString()) as { credential?: unknown; proof?: unknown }
    if (typeof credential === 'string') return credential
    return proof === undefined ? undefined : bytes.toString()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What `npm run ctl` answers holds the file as base64; anything else of that kind is no bundle, which the check says. */
function bundleIn(answer: Buffer): Uint8Array {
  if (answer[0] !== JSON_START) return new Uint8Array(answer)
  try {
    const { data } = JSON.parse(answer.toString()) as { data?: unknown }
    return typeof data === 'string' ? new Uint8Array(Buffer.from(data, 'base64')) : answer
  } catch (error) {
    if (error instanceof SyntaxError) return answer
    throw error
  }
}

function tell({ checks, stated, about }: AuditReport): string[] {
  const failed = checks.filter(({ ok }) => !ok).length
  return [
    ...checks.map(({ check, ok, detail }) => `${ok ? 'ok     ' : 'FAILED '} ${check}: ${detail}`),
    ...(stated.length > 0 ? ['', 'Not proven by this file:', ...stated.map((text) => `  · ${text}`)] : []),
    '',
    ...(about
      ? [
          ...about.story.map(({ h, time, by, text }) => `${whenWords(time)}  batch ${h}  ${by ?? 'the hub'}: ${text}`),
          '',
          `Hub          ${about.hubName} (${about.hub})`,
          `Agreement    ${about.agreement}`,
          `Outcome      ${about.outcome}, by batch ${about.until.h}`,
          ...about.results.map((result) => `             ${result}`),
          `Fingerprint  ${about.fingerprint}`,
          `SHA-256      ${about.sha256}`,
          '',
        ]
      : []),
    failed === 0 ? `All ${checks.length} checks hold.` : `${failed} of ${checks.length} checks FAILED.`,
  ]
}

const verify: Verify = (claims) => claims.every((claim) => verifier.verify(claim))

function checkedCredential(credential: string, { list, json }: { list?: string | undefined; json: boolean }): number {
  const input = { credential, ...(list !== undefined && { list: readFile(list).toString() }) }
  const checked = checkCredential({ now: () => Date.now(), verify, compression }, input)
  const ok = holds(checked)
  console.log(json ? JSON.stringify({ ok, ...checked }, undefined, 2) : credentialLines(checked).join('\n'))
  return ok ? 0 : 1
}

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { hub: { type: 'string' }, list: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Error(USAGE)
  const bytes = readFile(file)
  const credential = credentialIn(bytes)
  if (credential !== undefined) return checkedCredential(credential, values)
  const report = checkAudit(bundleIn(bytes), verify, values.hub)
  const ok = report.checks.every((check) => check.ok)
  console.log(values.json ? JSON.stringify({ ok, ...report }, undefined, 2) : tell(report).join('\n'))
  return ok ? 0 : 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

/** A checked credential in lines of text, for whoever has no window. */
import type { CheckedCredential } from '#shared/ipc/credentials.ts'
import { visible } from '#shared/wire/plain.ts'
import { whenWords } from '../agreements/index.ts'

type Said = Exclude<CheckedCredential, { kind: 'refused' }>

/** Whether there is nothing against it: not refused, not taken back, and every check of its document holds. */
export const holds = (checked: CheckedCredential): boolean =>
  checked.kind !== 'refused' &&
  checked.revoked !== true &&
  (checked.kind !== 'trade-receipt' || (checked.checks ?? []).every(({ ok }) => ok))

const line = (ok: boolean, text: string): string => `${ok ? 'ok     ' : 'FAILED '} ${text}`

export function credentialLines(checked: CheckedCredential): string[] {
  if (checked.kind === 'refused') return [line(false, `${checked.of} (${checked.code}): ${checked.text}`)]
  const checks = (checked.kind === 'trade-receipt' && checked.checks) || []
  return [
    line(true, `Signature: ${checked.issuer} signed this, ${whenWords(checked.created)}.`),
    ...checks.map(({ check, ok, detail }) => line(ok, `${check}: ${detail}`)),
    ...statusLines(checked),
    '',
    ...saidLines(checked),
    '',
    holds(checked) ? 'It holds.' : 'It does NOT hold.',
  ]
}

function statusLines({ list, revoked }: Said): string[] {
  if (revoked !== undefined)
    return [line(!revoked, revoked ? 'Its issuer took it back.' : 'Its issuer did not take it back.')]
  return list === undefined
    ? []
    : [`Not checked: whether its issuer took it back. The list is ${list}; give it with --list.`]
}

function saidLines(said: Said): string[] {
  const { subject, validFrom, validUntil } = said
  const span = [
    ...(validFrom === undefined ? [] : [`From         ${whenWords(validFrom)}`]),
    ...(validUntil === undefined ? [] : [`Until        ${whenWords(validUntil)}`]),
  ]
  if (said.kind === 'other')
    return [`Of           ${subject}`, `Type         ${said.types.join(', ')}`, ...span, visible(said.says)]
  if (said.kind === 'membership')
    return [`Of           ${subject}`, `Hub          ${said.hub}`, `Standing     ${said.standing}`, ...span]
  const whose = said.by === 'party' ? 'another party of it' : 'the holder, by the document that came along'
  return [
    `Shown by     ${subject}`,
    `Said by      ${whose}`,
    `Hub          ${said.hub}`,
    `Agreement    ${said.agreement}`,
    ...span,
    visible(said.receipt),
  ]
}

/** Agreements as documents that others' software reads, and theirs as drafts (decision 034). */
import { mayBegin, readHub } from '#shared/core/hubs/index.ts'
import { readToken, readTokens } from '#shared/core/ledger/index.ts'
import type { CommitmentForm } from '#shared/ipc/contracts.ts'
import type { FeatureContext } from '../../../../engine/feature.ts'
import { refused } from '../../../refusal.ts'
import { currentContract, hubOfDealing, loadDealing } from '../dealing.ts'
import { contractFormOf } from '../form.ts'
import { type Exported, toAgreement, toProposal } from './export.ts'
import { fromDocument, type Imported } from './import.ts'

interface ToExport {
  negotiation: string
  as: 'agreement' | 'proposal'
}

/** What was proposed last, or agreed to; private text is in it, as far as it was sent to me. */
export function exportDocument(context: FeatureContext, { negotiation, as }: ToExport) {
  const hub = hubOfDealing(context, negotiation)
  const dealing = loadDealing(context, hub, negotiation)
  const current = currentContract(dealing)
  const { agreement } = dealing
  if (!current || current.problem !== undefined || (agreement && agreement.id !== current.id))
    throw refused(
      'contract.no-document',
      'Nothing was saved: this device has no text of it that binds anybody. Ask one of its parties for the document.',
    )
  const reader = context.state(hub)
  const { paused } = context.head(hub)
  const about: Exported = {
    negotiation,
    ...(agreement && { agreement: agreement.id }),
    by: current.by,
    at: current.at,
    decimalsOf: (code) => readToken(reader, code)?.decimals ?? 0,
    dueOf: (place) => {
      const due = agreement?.state.commitments[place]?.due
      return due === undefined ? undefined : due + paused
    },
  }
  const form = contractFormOf(current)
  const made = as === 'agreement' ? { ok: true as const, value: toAgreement(form, about) } : toProposal(form, about)
  if (!made.ok) throw refused('contract.no-proposal', `Nothing was saved. ${made.error}`)
  return {
    name: `${(agreement?.id ?? negotiation).slice(0, 12)}.${as}.jsonld`,
    document: `${JSON.stringify(made.value, undefined, 2)}\n`,
  }
}

/** A code belongs to the talk it was drawn for; the receiver's app draws another. */
const withoutLock = (one: CommitmentForm): CommitmentForm =>
  one.gate.kind === 'code' ? { ...one, gate: { kind: 'code' } } : one

export function importDocument(
  context: FeatureContext,
  { hub, document }: { hub: string; document: string },
): Imported {
  const reader = context.state(hub)
  const first = readHub(reader).token
  const read = fromDocument(document, {
    hub,
    me: context.keys().did,
    now: context.now(),
    tokens: readTokens(reader).toSorted((a, b) => Number(b.code === first) - Number(a.code === first)),
    isMember: (did) => mayBegin(reader, did),
  })
  if (!read.ok)
    throw refused(
      'contract.document',
      `Nothing was imported, and nothing has changed. ${read.error} Choose another document.`,
    )
  const { form, problems, ignored } = read.value
  return { form: { ...form, commitments: form.commitments.map(withoutLock) }, problems, ignored }
}

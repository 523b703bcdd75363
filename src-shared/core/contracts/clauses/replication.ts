/**
 * A bounty on repeating one version of a study. What is delivered is a replication on the ledger, done for this very agreement by whoever took it up,
 * and with a verdict: which one does not matter. The receiver then has the span to look at how it was done, and their silence pays (decision 053).
 */
import * as z from 'zod'
import { studyAt } from '#shared/wire/research.ts'
import { bytes32 } from '#shared/wire/shape.ts'
import { equalBytes } from '../../kernel/index.ts'
import { readReplication } from '../../research/index.ts'
import { gate } from './gate.ts'

export const replication = gate({
  kind: 'replication',
  v: 1,
  params: studyAt,
  misfit: (_, { quantity, onSilence }) =>
    quantity === 1 && onSilence === 'release' ? null : 'contract.replication-terms',
  shown: z.strictObject({ replication: bytes32 }),
  reviewed: true,
  deliver: ({ study, version }, shown, { ledger, agreement, doer }) => {
    const found = readReplication(ledger, shown.replication as Uint8Array)
    if (!found || found.by !== doer) return { verdict: 'refused', code: 'contract.no-replication' }
    if (!equalBytes(found.study, study) || found.version !== version || !isFor(found.bounty, agreement))
      return { verdict: 'refused', code: 'contract.other-replication' }
    if (found.tie) return { verdict: 'refused', code: 'contract.tied-replication' }
    return found.verdict === 'inconclusive'
      ? { verdict: 'refused', code: 'contract.inconclusive' }
      : { verdict: 'review' }
  },
  words: ({ study, version }, { receiver, review, titleOf }) => {
    const title = titleOf(study, version)
    const named = title === undefined ? 'a study' : `“${title}”`
    return `by an independent replication of version ${version + 1} of ${named} on the ledger, whether it confirms it or fails, with ${review} for ${receiver} to look at how it was done`
  },
})

const isFor = (bounty: Uint8Array | undefined, agreement: Uint8Array): boolean =>
  bounty !== undefined && equalBytes(bounty, agreement)

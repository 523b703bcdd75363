/** Who rules over an agreement, as words of our own beside Valueflows', and read back. */
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { type DisputeForm, disputeForm } from '#shared/ipc/dispute-form.ts'
import { WHOLE } from '#shared/wire/contracts.ts'
import { spanOf } from './flows.ts'
import { countOf, idsOf, type Node, nodesOf, textOf } from './node.ts'
import type { Notes } from './notes.ts'
import { isDid } from './people.ts'
import { durationText } from './vocabulary.ts'

const DAY = 86_400_000
const SPANS = ['evidence', 'draw', 'vote', 'open', 'appeal'] as const
const COUNTS = ['panel', 'rounds', 'loss', 'hops'] as const
const TEXTS = ['token', 'fee', 'lock'] as const

export function disputeWords(dispute: DisputeForm): Record<string, unknown> {
  if ('arbiters' in dispute)
    return {
      'kind:arbiters': dispute.arbiters,
      'kind:quorum': dispute.quorum,
      'kind:within': durationText(dispute.within),
      'kind:otherwise': dispute.otherwise,
    }
  const { court, otherwise } = dispute
  const said = [
    ...[...COUNTS, ...TEXTS].map((name) => [`kind:${name}`, court[name]]),
    ...SPANS.map((name) => [`kind:${name}`, durationText(court[name])]),
  ]
  return { 'kind:court': Object.fromEntries(said), 'kind:otherwise': otherwise }
}

/** What stands there of arbiters or a court; a court that cannot be read whole is none. */
export function disputeFrom(node: Node | undefined, notes: Notes): Pick<ContractForm, 'dispute'> {
  if (!node) return {}
  const otherwise = countOf(node, 'kind:otherwise', WHOLE) ?? WHOLE
  const [court] = nodesOf(node, 'kind:court')
  if (!court) {
    const arbiters = idsOf(node, 'kind:arbiters').filter(isDid)
    const quorum = countOf(node, 'kind:quorum', Number.MAX_SAFE_INTEGER) ?? 1
    return { dispute: { arbiters, quorum, within: spanOf(node, 'kind:within', 2 * DAY, notes), otherwise } }
  }
  const read = disputeForm.safeParse({
    court: Object.fromEntries([
      ...COUNTS.map((name) => [name, countOf(court, `kind:${name}`, WHOLE)]),
      ...TEXTS.map((name) => [name, textOf(court, `kind:${name}`)]),
      ...SPANS.map((name) => [name, spanOf(court, `kind:${name}`, 2 * DAY, notes)]),
    ]),
    otherwise,
  })
  if (read.success) return { dispute: read.data }
  notes.problem('How its court rules cannot be read: choose it again.')
  return {}
}

/** The story of an agreement in one stream: what was said, what the ledger recorded, what is on its way, what was refused. */
import { type ContractWords, titleAt } from '#shared/core/contracts/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { ContractView } from '#shared/ipc/contracts.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refusalWords } from '../../../engine/refusal-words.ts'
import { personOf } from '../../people/index.ts'
import type { Dealing, Said } from './dealing.ts'
import { REDRESSED } from './redressed.ts'

type Entry = ContractView['history'][number]
type StepRow = { change: string; did: string | null; place: number | null; event: string | null; time: number }

/** Oldest first; what the ledger says is in the ledger's order. */
export function storyOf(context: FeatureContext, dealing: Dealing, words: ContractWords): Entry[] {
  const person = (did: string) => personOf(context.sql, dealing.hub, did, dealing.me)
  const me = person(dealing.me)
  const entries = [
    ...dealing.said.flatMap((said, i) => saidEntry(said, isFirst(dealing, i), person, words)),
    ...recorded(context, dealing, person),
    ...dealing.pending.map(({ event, id }) => ({
      at: dealing.now,
      by: me,
      kind: KIND_OF[event.t] ?? event.t,
      text: 'Signed; waits for the hub’s signers.',
      event: toHex(id),
      finality: dealing.secured.has(toHex(id)) ? ('secured' as const) : ('pending' as const),
    })),
    ...dealing.refusals.map(({ event, type, code, time }) => ({
      at: time,
      by: me,
      kind: KIND_OF[type] ?? type,
      text: refusalWords(code),
      event,
      finality: 'refused' as const,
    })),
  ]
  return entries
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => a.entry.at - b.entry.at || a.i - b.i)
    .map(({ entry }) => entry)
}

const KIND_OF: Record<string, string> = {
  'contract.open': 'agreed',
  'contract.take': 'taken',
  'contract.fund': 'funded',
  'contract.deliver': 'delivered',
  'contract.accept': 'accepted',
  'contract.stop': 'given-up',
  'contract.ask': 'asked',
  'contract.attest': 'measured',
  'contract.prove': 'disproved',
  'contract.dispute': 'disputed',
  'contract.rule': 'ruled',
  'court.file': 'disputed',
  'agreement.withdraw': 'withdrawn',
  'receipt.sign': 'receipt',
}

const isFirst = ({ said }: Dealing, at: number): boolean =>
  said.findIndex(({ content }) => content.kind === 'contract') === at

/** Notes of deliveries stand beside what was delivered. */
function saidEntry(
  { at, by, content }: Said,
  first: boolean,
  person: (did: string) => Entry['by'],
  words: ContractWords,
): Entry[] {
  const entry = (kind: string, text: string, commitment?: number): Entry[] => [
    { at, by: person(by), kind, text, ...(commitment !== undefined && { commitment }) },
  ]
  switch (content.kind) {
    case 'contract':
      return entry(first ? 'proposal' : 'counter', content.prose.title)
    case 'contract-sign':
      return entry('signed', '')
    case 'contract-text':
      return entry('text', content.text)
    case 'contract-decline':
      return entry('decline', content.text)
    case 'contract-reason':
      return entry('reason', `${titleAt(words, content.commitment)}: ${content.text}`, content.commitment)
    case 'contract-delivery':
      return []
  }
}

const IN_COURT: Record<string, string> = {
  disputed: 'It was brought to court, where jurors are drawn by lot.',
  ruled: 'The ruling of the court was carried out.',
  split: 'Both sides signed the same split in mediation, and it was carried out.',
  conceded: 'The other side has what it asked for, as if a panel had ruled so.',
  'fallen-due': 'No panel could rule, and what is declared for that happened.',
}

/** What the change alone does not say: that a court had to do with it. */
const courtText = (agreement: Dealing['agreement'], change: string, place: number | null): string =>
  (change === 'redressed' && redressText(agreement, place)) ||
  (agreement?.state.commitments[place ?? -1]?.court && IN_COURT[change]) ||
  ''

function redressText(agreement: Dealing['agreement'], place: number | null): string {
  const by = agreement?.redress?.claims.find(({ commitment }) => commitment === place)?.done?.by
  return by ? REDRESSED[by] : ''
}

function recorded(context: FeatureContext, { id, agreement }: Dealing, person: (did: string) => Entry['by']): Entry[] {
  return context.sql
    .all<StepRow>('SELECT change, did, place, event, time FROM contract_step WHERE negotiation = ? ORDER BY n', id)
    .map(({ change, did, place, event, time }) => ({
      at: time,
      ...(did !== null && { by: person(did) }),
      kind: change,
      text: courtText(agreement, change, place),
      ...(place !== null && { commitment: place }),
      ...(event !== null && { event }),
      finality: 'final' as const,
    }))
}

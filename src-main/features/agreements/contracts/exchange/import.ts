/**
 * A document of somebody's as a draft: what could be read, what to look at, and what had no place. Ours come back as they were; a stranger's say less,
 * and what they leave open has its usual value. Nothing is fetched and nothing signed: the draft is a person's to check.
 */
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import { type CommitmentForm, type ContractForm, contractForm } from '#shared/ipc/contracts.ts'
import { COMMITMENTS_MAX } from '#shared/wire/contracts.ts'
import { disputeFrom } from './dispute.ts'
import { VERSION } from './export.ts'
import { type Flow, type Found, findExchange } from './find.ts'
import { deedOf, type Here, isPayment, paymentOf, type Read, spanOf, titleFrom } from './flows.ts'
import { textIn } from './html.ts'
import { parseJson } from './json.ts'
import { countOf, idOf, type Node, nodesIn, nodesOf, textOf } from './node.ts'
import { Notes } from './notes.ts'
import { People } from './people.ts'

export interface Imported {
  form: ContractForm
  /** Sentences. */
  problems: string[]
  /** Properties by name. */
  ignored: string[]
}

const DAY = 86_400_000
const OPEN_WITHIN = 3 * DAY
const FUND_WITHIN = 2 * DAY
const PAYMENTS_MAX = 4
const FLOWS_MAX = COMMITMENTS_MAX * (1 + PAYMENTS_MAX)
const TEXT_CHARS_MAX = 8000
const NOTES_CHARS_MAX = 4000

/** The error is a sentence that says why nothing could be made of it. */
export function fromDocument(text: string, here: Here): Result<Imported, string> {
  const json = parseJson(text)
  if (!json.ok) return json
  const notes = new Notes()
  const found = findExchange(nodesIn(json.value), here.me, notes)
  if (!found.ok) return found
  const { thing, primary, reciprocal } = found.value
  const people = new People(nodesOf(thing, 'kind:parties'))
  const commitments = commitmentsOf(found.value, { people, notes, here })
  if (!commitments.ok) return commitments
  const parties = people.parties(here.me, here.isMember, notes)
  if (!parties.ok) return parties
  for (const { node } of [...primary, ...reciprocal]) ignoreOthers(node, OF_FLOW, notes)
  ignoreOthers(thing, OF_WHOLE, notes)
  const form = contractForm.safeParse({
    ...wholeOf(thing, here, notes),
    parties: parties.value,
    commitments: commitments.value,
  })
  if (!form.success) return err('What it says does not fit into an agreement here.')
  return ok({ form: form.data, problems: notes.problems, ignored: notes.ignored })
}

/** Promises in their order, each with what is paid for it. The error is a sentence. */
function commitmentsOf({ thing, primary, reciprocal }: Found, read: Read): Result<CommitmentForm[], string> {
  const { notes } = read
  const flows = [...primary, ...reciprocal]
  const placed = (flow: Flow, word: string) => countOf(flow.node, word, COMMITMENTS_MAX - 1)
  const inOrder = (word: string) => (a: Flow, b: Flow) => (placed(a, word) ?? 0) - (placed(b, word) ?? 0)
  const deeds = flows.filter((flow) => !isPayment(flow)).sort(inOrder('kind:place'))
  const payments = flows.filter(isPayment).sort(inOrder('kind:slot'))
  if (flows.length === 0) return err('It promises nothing.')
  if (flows.length > FLOWS_MAX) return err(`It has more than ${FLOWS_MAX} promises and payments.`)
  if (deeds.length > COMMITMENTS_MAX) return err(`It has more than ${COMMITMENTS_MAX} commitments.`)
  const title = textOf(thing, 'name') ?? textOf(thing, 'note') ?? ''
  const commitments =
    deeds.length === 0 ? [justMoney(payments[0] as Flow, title, read)] : deeds.map((deed) => deedOf(deed, title, read))
  for (const payment of payments) {
    const one = commitments[placed(payment, 'kind:paysFor') ?? earnedBy(deeds, payment)]
    if (!one || one.pay.length >= PAYMENTS_MAX) notes.problem('A payment had no place: add it by hand.')
    else one.pay.push(paymentOf(payment, read))
  }
  if (thing.get('kind:version') === undefined)
    sayWhatIsOpen(
      reciprocal.filter((flow) => !isPayment(flow)),
      notes,
    )
  for (const { title: named } of commitments)
    if (named === '') notes.problem('It does not say what is done: write it in.')
  return ok(commitments)
}

/** Money is paid for what goes the other way. */
const earnedBy = (deeds: readonly Flow[], { provider, receiver }: Flow): number =>
  Math.max(
    0,
    deeds.findIndex((deed) => deed.provider === receiver && deed.receiver === provider),
  )

/** A payment for nothing but itself. */
const justMoney = (payment: Flow, title: string, read: Read): CommitmentForm => ({
  ...deedOf({ ...payment, node: new Map() }, title, { ...read, notes: new Notes() }),
  what: 'money',
  within: 0,
  review: 0,
  gate: { kind: 'time' },
})

function sayWhatIsOpen(returned: readonly Flow[], notes: Notes): void {
  notes.problem(
    'It says nothing of what happens late or in silence: the usual values stand in the draft. Look at them.',
  )
  if (returned.length > 0)
    notes.problem('What is given in return stands as a promise. If it is money, make it a payment.')
}

function wholeOf(thing: Node, here: Here, notes: Notes): Omit<ContractForm, 'parties' | 'commitments'> {
  const hub = textOf(thing, 'kind:hub') ?? here.hub
  const notice = hub === here.hub ? textOf(thing, 'kind:notice') : undefined
  if (hub !== here.hub) notes.problem('It was written in another hub: its people and its money are others here.')
  const version = countOf(thing, 'kind:version', VERSION)
  if (thing.has('kind:version') && version === undefined)
    notes.problem('It was written by a newer version of Kind Market: some of it may be lost.')
  const [dispute] = nodesOf(thing, 'kind:dispute')
  return {
    hub: here.hub,
    ...(notice !== undefined && { notice }),
    title: titleFrom(textOf(thing, 'name') ?? textOf(thing, 'note') ?? '', notes),
    text: cut(textIn(thing), TEXT_CHARS_MAX, notes),
    notes: cut(textOf(thing, 'kind:notes') ?? '', NOTES_CHARS_MAX, notes),
    together: thing.get('kind:together')?.[0] === true,
    ...disputeFrom(dispute, notes),
    openWithin: spanOf(thing, 'kind:openWithin', OPEN_WITHIN, notes),
    fundWithin: spanOf(thing, 'kind:fundWithin', FUND_WITHIN, notes),
  }
}

function cut(text: string, max: number, notes: Notes): string {
  if (text.length > max) notes.problem('Its text was too long and is cut.')
  return text.slice(0, max)
}

const OF_BOTH = ['id', 'type', 'name', 'note', 'content', 'summary']
const OF_FLOW = new Set([
  ...OF_BOTH,
  ...['action', 'provider', 'receiver', 'resourceConformsTo', 'resourceQuantity', 'effortQuantity', 'flowQuantity'],
  ...['satisfies', 'clauseOf', 'reciprocalClauseOf', 'due', 'hasBeginning', 'hasEnd', 'hasPointInTime'],
])
const OF_WHOLE = new Set([
  ...OF_BOTH,
  ...['purpose', 'attributedTo', 'source', 'published', 'created', 'publishes', 'reciprocal', 'unitBased', 'to', 'cc'],
  ...['stipulates', 'stiplulates', 'stipulatesReciprocal', 'commitments', 'clauses'],
])

/** What a property said that is read nowhere; what a resource is, where it is not one of ours, is told with it. */
function ignoreOthers(node: Node, known: ReadonlySet<string>, notes: Notes): void {
  for (const word of node.keys()) if (!known.has(word) && !word.startsWith('kind:')) notes.ignore(word)
  const resource = idOf(node, 'resourceConformsTo')
  if (resource !== undefined && !resource.startsWith('urn:kind:')) notes.ignore(`resourceConformsTo ${resource}`)
}

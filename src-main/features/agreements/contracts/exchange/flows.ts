/** One promise or one payment of a document as a commitment of the form. Amounts are decimal text, never floats. */
import { parseAmount } from '#shared/core/kernel/index.ts'
import { type CommitmentForm, type GateForm, gateForm } from '#shared/ipc/contracts.ts'
import { WHOLE } from '#shared/wire/contracts.ts'
import { SPAN_MS_MAX } from '#shared/wire/shape.ts'
import type { Flow } from './find.ts'
import { countOf, digitsOf, idOf, idsOf, type Node, nodesOf, placesOf, textOf } from './node.ts'
import { type Notes, quoted } from './notes.ts'
import type { People } from './people.ts'
import {
  ACTION_OF,
  isMoney,
  readDuration,
  readInstant,
  readTokenUrn,
  tailOf,
  unitCode,
  WHAT_OF,
  whatUrn,
} from './vocabulary.ts'

/** Where a document is imported. */
export interface Here {
  hub: string
  /** Whoever imports it. */
  me: string
  /** Ms; deadlines count from it. */
  now: number
  /** The hub's, its first one first. */
  tokens: readonly { code: string; decimals: number }[]
  isMember(did: string): boolean
}

const DAY = 86_400_000
/** What most people would choose; a foreign document says nothing of it. */
const WITHIN = 7 * DAY
const REVIEW = 3 * DAY
const QUANTITY_MAX = 1_000_000
const TITLE_CHARS_MAX = 120
const PAYEES_MAX = 8

type Payment = CommitmentForm['pay'][number]
type What = CommitmentForm['what']

export interface Read {
  people: People
  notes: Notes
  here: Here
}

/** As long as a title may be. */
export function titleFrom(text: string, notes: Notes): string {
  if (text.length <= TITLE_CHARS_MAX) return text
  notes.problem(`${quoted(text)} was too long for a title and is cut.`)
  return text.slice(0, TITLE_CHARS_MAX)
}

/** A span of ours, or what stands for it; said where it could not be read. */
export function spanOf(node: Node | undefined, word: string, otherwise: number, notes: Notes): number {
  const text = textOf(node, word)
  if (text === undefined) return otherwise
  const span = readDuration(text)
  if (span !== undefined && span <= SPAN_MS_MAX) return span
  notes.problem(`The time ${quoted(text)} could not be read: check ${quoted(word)}.`)
  return otherwise
}

const oneOf = <T extends string>(text: string | undefined, choices: readonly T[], otherwise: T): T =>
  choices.find((choice) => choice === text) ?? otherwise

function gateIn(node: Node, notes: Notes): GateForm {
  const [told] = nodesOf(node, 'kind:gate')
  if (!told) return { kind: 'review' }
  const number = (word: string) => countOf(told, word, Number.MAX_SAFE_INTEGER)
  const lock = textOf(told, 'kind:lock')
  const all = {
    review: {},
    countersign: {},
    time: {},
    code: lock === undefined ? {} : { lock },
    replication: { study: textOf(told, 'kind:study'), version: number('kind:version') },
    track: { carrier: textOf(told, 'kind:carrier') },
    attest: {
      attesters: idsOf(told, 'kind:attesters'),
      quorum: number('kind:quorum'),
      measure: textOf(told, 'kind:measure'),
      full: number('kind:full'),
      least: number('kind:least'),
    },
  }
  const kind = textOf(told, 'kind:name') ?? ''
  const read = gateForm.safeParse({ kind, ...(Object.hasOwn(all, kind) && all[kind as keyof typeof all]) })
  if (read.success) return read.data
  notes.problem(`How ${quoted(kind)} shows that it is done could not be read: it is reviewed instead.`)
  return { kind: 'review' }
}

function whatOf(node: Node, notes: Notes): What {
  const action = tailOf(idOf(node, 'action') ?? '')
  const own = (Object.keys(ACTION_OF) as What[]).find(
    (what) => whatUrn(what) === idOf(node, 'resourceConformsTo') && ACTION_OF[what] === action,
  )
  if (own) return own
  const what = WHAT_OF.get(action)
  if (!what && action !== '') notes.problem(`The action ${quoted(action)} has no word here: it stands as a service.`)
  return what ?? 'service'
}

const measureOf = (node: Node): Node | undefined =>
  ['resourceQuantity', 'effortQuantity', 'flowQuantity'].flatMap((word) => nodesOf(node, word))[0]
/** Longer ones are no amounts. */
const DIGITS_MAX = 40
function numberIn(measure: Node | undefined): string | undefined {
  const digits = digitsOf(measure, 'hasNumericalValue', 'numericValue')?.trim()
  return digits === undefined || digits.length <= DIGITS_MAX ? digits : `${digits.slice(0, DIGITS_MAX)}…`
}

function quantityOf(node: Node, notes: Notes): Pick<CommitmentForm, 'quantity' | 'unit'> {
  const measure = measureOf(node)
  const [unitNode] = nodesOf(measure ?? new Map(), 'hasUnit')
  const name = textOf(measure, 'hasUnit', 'unit') ?? textOf(unitNode, 'id', 'label', 'symbol') ?? 'one'
  const unit = unitCode(name)
  if (unit === undefined) notes.problem(`The unit ${quoted(name)} is not known here: it stands as a count of one.`)
  const digits = numberIn(measure)
  const whole = digits === undefined ? undefined : /^(\d{1,7})(?:\.0*)?$/.exec(digits)?.[1]
  const quantity = Number(whole ?? 1)
  const fits = quantity >= 1 && quantity <= QUANTITY_MAX
  if (digits === undefined) notes.problem('It leaves an amount open: it stands as one.')
  else if (whole === undefined || !fits)
    notes.problem(
      `The amount ${quoted(digits)} is no whole number that counts here: it stands as one. Choose a smaller unit.`,
    )
  return { quantity: fits ? quantity : 1, unit: unit ?? 'C62' }
}

/** From when until when it is to be done, where a document says so in dates; past ones are said to be. */
function timesOf(node: Node, { notes, here }: Read): Pick<CommitmentForm, 'wait' | 'within'> {
  const instant = (word: string) => readInstant(textOf(node, word) ?? '')
  const begins = Math.max(here.now, instant('hasBeginning') ?? here.now)
  const due = instant('due') ?? instant('hasEnd') ?? instant('hasPointInTime')
  if (due !== undefined && due <= here.now && !node.has('kind:within'))
    notes.problem('It was to be done by a day that is over: set another.')
  const span = (ms: number, otherwise: number) => (ms > 0 && ms <= SPAN_MS_MAX ? ms : otherwise)
  return {
    wait: spanOf(node, 'kind:wait', span(begins - here.now, 0), notes),
    within: spanOf(node, 'kind:within', due === undefined ? WITHIN : span(due - begins, WITHIN), notes),
  }
}

/** What is paid, in the smallest unit of a token of this hub; no token where the document's money is another. */
function moneyIn(node: Node, { notes, here }: Read): { token: string; amount: string } {
  const resource = idOf(node, 'resourceConformsTo') ?? ''
  const urn = readTokenUrn(resource)
  const digits = numberIn(measureOf(node)) ?? ''
  const token = urn?.hub === here.hub ? urn.code : ''
  if (token === '')
    notes.problem(
      `${quoted(digits)} of ${quoted(resource)} is not money of this hub: choose a token and set the amount.`,
    )
  const known = token === '' ? here.tokens[0] : here.tokens.find(({ code }) => code === token)
  const amount = parseAmount(digits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), known?.decimals ?? 0)
  if (amount.ok && amount.value >= 0n) return { token, amount: String(amount.value) }
  notes.problem(`The amount ${quoted(digits)} could not be read: set it.`)
  return { token, amount: '0' }
}

export const isPayment = ({ node }: Flow): boolean =>
  node.has('kind:paysFor') || (isMoney(idOf(node, 'resourceConformsTo') ?? '') && !node.has('kind:place'))

export function paymentOf({ node, provider, receiver }: Flow, read: Read): Payment {
  const shared = nodesOf(node, 'kind:paidTo')
    .slice(0, PAYEES_MAX + 1)
    .flatMap((payee) => {
      const [actor, share] = [idOf(payee, 'receiver'), countOf(payee, 'kind:share', WHOLE)]
      return actor === undefined || share === undefined ? [] : [{ did: read.people.didOf(actor), share }]
    })
  return {
    by: read.people.placeOf(provider),
    ...moneyIn(node, read),
    to: shared.length > 0 ? shared : [{ did: read.people.didOf(receiver), share: WHOLE }],
  }
}

/** Without what is paid for it. */
export function deedOf({ node, provider, receiver }: Flow, title: string, read: Read): CommitmentForm {
  const { people, notes } = read
  const [bond] = nodesOf(node, 'kind:bond')
  const callOff = countOf(node, 'kind:callOff', WHOLE)
  return {
    title: titleFrom(textOf(node, 'name') ?? textOf(node, 'note') ?? title, notes),
    to: people.placeOf(receiver),
    by: people.placeOf(provider),
    what: whatOf(node, notes),
    ...quantityOf(node, notes),
    after: placesOf(node, 'kind:after'),
    ...timesOf(node, read),
    onLate: oneOf(textOf(node, 'kind:onLate'), ['refund', 'release'], 'refund'),
    review: spanOf(node, 'kind:review', REVIEW, notes),
    onSilence: oneOf(textOf(node, 'kind:onSilence'), ['release', 'refund'], 'release'),
    gate: gateIn(node, notes),
    pay: [],
    ...(bond && { bond: moneyIn(bond, read) }),
    ...(callOff !== undefined && { callOff }),
  }
}

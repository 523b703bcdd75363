/**
 * Which part of a document is the exchange: a Proposal, an Agreement, or the activity that carries one (FEP-0837, https://w3id.org/fep/0837), also in
 * its earlier drafts (one Commitment offered; `commitments` for both), and a graph in which commitments name their agreement, as in Valueflows'
 * own examples (https://www.valueflo.ws/examples/ex-exchange/).
 */
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import { idOf, idsOf, isNode, type Node, nodesOf, textOf } from './node.ts'
import { type Notes, quoted } from './notes.ts'
import { NOBODY } from './people.ts'
import { tailOf } from './vocabulary.ts'

export interface Flow {
  node: Node
  /** Who gives and who gets, where it says so itself or its side does. */
  provider: string
  receiver: string
}

export interface Found {
  thing: Node
  primary: Flow[]
  reciprocal: Flow[]
}

/** Of the primary side; the other way round in return. */
interface Sides {
  provider: string
  receiver: string
}

/** The last is how FEP-0837's own sample of an Accept spells it. */
const STIPULATED = ['stipulates', 'stiplulates']
/** One list for both sides, the first of them primary: earlier drafts, and implementations of them. */
const BOTH = ['commitments', 'clauses']
/** Activities that carry what they are about. */
const CARRIERS: ReadonlySet<string> = new Set(['Offer', 'Create', 'Update', 'Announce', 'Add', 'Accept'])
const ENVELOPES_MAX = 4

const typesOf = (node: Node): string[] => idsOf(node, 'type').map(tailOf)
const isA = (node: Node, type: string): boolean => typesOf(node).includes(type)
const has = (node: Node, words: readonly string[]): boolean => words.some((word) => node.has(word))
/** FEP-0837 lets a proposal be of another type, such as Note, for other servers' sake. */
const isProposal = (node: Node): boolean => isA(node, 'Proposal') || node.has('publishes')
const isAgreement = (node: Node): boolean => isA(node, 'Agreement') || has(node, [...STIPULATED, ...BOTH])

interface Opened {
  thing: Node
  sides: Sides | undefined
}

/** Whoever offers an agreement answers a proposal, which is taken for an offer; whoever accepts it proposed. */
function sidesIn(activity: Node): Sides | undefined {
  const [actor, to] = [idOf(activity, 'actor'), idOf(activity, 'to')]
  if (actor === undefined || to === undefined) return undefined
  if (isA(activity, 'Accept')) return { provider: actor, receiver: to }
  return isA(activity, 'Offer') ? { provider: to, receiver: actor } : undefined
}

function opened(node: Node, sides: Sides | undefined, steps: number): Opened | undefined {
  if (isProposal(node) || isAgreement(node)) return { thing: node, sides }
  if (isA(node, 'Commitment')) return { thing: new Map([['stipulates', [node]]]), sides }
  if (steps === 0 || !typesOf(node).some((type) => CARRIERS.has(type))) return undefined
  for (const inner of [...nodesOf(node, 'result'), ...nodesOf(node, 'object')]) {
    const found = opened(inner, sidesIn(node) ?? sides, steps - 1)
    if (found) return found
  }
  return undefined
}

/** The error is a sentence. */
export function findExchange(nodes: readonly Node[], me: string, notes: Notes): Result<Found, string> {
  const index = { nodes, named: new Map(nodes.flatMap((node) => idsOf(node, 'id').map((id) => [id, node] as const))) }
  const whole = nodes.find((node) => isProposal(node) || isAgreement(node))
  const found = whole
    ? { thing: whole, sides: undefined }
    : nodes.map((node) => opened(node, undefined, ENVELOPES_MAX)).find(Boolean)
  if (!found) {
    const type = nodes.flatMap(typesOf)[0]
    return err(
      `It is ${type === undefined ? 'of no type' : `a ${quoted(type)}`}, not a Proposal, an Offer or an Agreement.`,
    )
  }
  const { thing, sides } = found
  return ok(isProposal(thing) ? proposed(thing, index, me, notes) : agreed(thing, sides ?? NOBODY, index, notes))
}

/** The objects at the top of the document, and those with identifiers by them. */
interface Index {
  nodes: readonly Node[]
  named: ReadonlyMap<string, Node>
}

const turned = ({ provider, receiver }: Sides): Sides => ({ provider: receiver, receiver: provider })

const flowOf = (node: Node, sides: Sides): Flow => ({
  node,
  provider: idOf(node, 'provider') ?? sides.provider,
  receiver: idOf(node, 'receiver') ?? sides.receiver,
})

/** An offer is answered by me unless it is mine. */
function proposed(thing: Node, index: Index, me: string, notes: Notes): Found {
  const author = idOf(thing, 'attributedTo') ?? NOBODY.provider
  const other = author === me ? NOBODY.receiver : me
  const publishes = members(thing, 'publishes', index, notes)
  const purpose = tailOf(idOf(thing, 'purpose') ?? (idOf(publishes[0], 'receiver') === author ? 'request' : 'offer'))
  if (purpose !== 'offer' && purpose !== 'request')
    notes.problem(`Its purpose is ${quoted(purpose)}, neither an offer nor a request; it is taken for an offer.`)
  if (thing.get('unitBased')?.includes(true))
    notes.problem('Its amounts are for one unit and can be multiplied: set how many.')
  const sides = purpose === 'request' ? { provider: other, receiver: author } : { provider: author, receiver: other }
  return {
    thing,
    primary: publishes.map((node) => flowOf(node, sides)),
    reciprocal: members(thing, 'reciprocal', index, notes).map((node) => flowOf(node, turned(sides))),
  }
}

function agreed(thing: Node, sides: Sides, index: Index, notes: Notes): Found {
  const listed = (word: string) => members(thing, word, index, notes)
  const [first = [], ...rest] = BOTH.flatMap(listed).map((node) => [node])
  const naming = (word: string) => index.nodes.filter((node) => id !== undefined && idOf(node, word) === id)
  const id = textOf(thing, 'id')
  const primary = new Set([...STIPULATED.flatMap(listed), ...first, ...naming('clauseOf')])
  const reciprocal = new Set([...listed('stipulatesReciprocal'), ...rest.flat(), ...naming('reciprocalClauseOf')])
  return {
    thing,
    primary: [...primary].map((node) => flowOf(node, sides)),
    reciprocal: [...reciprocal].filter((node) => !primary.has(node)).map((node) => flowOf(node, turned(sides))),
  }
}

/** Objects under a word, those it only names looked for among the others of the document. */
function members(thing: Node, word: string, index: Index, notes: Notes): Node[] {
  return (thing.get(word) ?? []).flatMap((value) => {
    if (isNode(value) && (value.size > 1 || !value.has('id'))) return [value]
    const name = isNode(value) ? textOf(value, 'id') : value
    const named = typeof name === 'string' ? index.named.get(name) : undefined
    if (!named && typeof name === 'string')
      notes.problem(`It names ${quoted(name)}, which stands elsewhere; nothing is fetched.`)
    return named ? [named] : []
  })
}

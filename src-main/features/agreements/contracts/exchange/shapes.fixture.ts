/**
 * The shapes that FEP-0837 (https://w3id.org/fep/0837, draft as of its section "Proposals" to "Rejecting an agreement") and the Valueflows ontology
 * (https://w3id.org/valueflows/ont/vf#) publish, as far as they bind a document: what is REQUIRED there is required here, and nothing is forbidden
 * that they leave open.
 */
import * as z from 'zod'

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i)
const audience = z.union([iri, z.array(iri).min(1)])
const instant = z.iso.datetime()

/** `hasUnit` REQUIRED: "name of the unit"; `hasNumericalValue` is text in every sample. */
const measure = z.looseObject({
  hasUnit: z.string().min(1),
  hasNumericalValue: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .optional(),
})

const intent = z.looseObject({
  id: iri,
  type: z.literal('Intent'),
  /** "SHOULD be either deliverService or transfer". */
  action: z.enum(['deliverService', 'transfer']),
  resourceConformsTo: iri.optional(),
  resourceQuantity: measure,
  availableQuantity: measure.optional(),
})

export const fepProposal = z.looseObject({
  '@context': z.array(z.unknown()),
  id: iri,
  type: z.literal('Proposal'),
  purpose: z.enum(['offer', 'request']),
  attributedTo: iri,
  name: z.string().optional(),
  content: z.string().optional(),
  published: instant.optional(),
  publishes: intent,
  reciprocal: intent.optional(),
  unitBased: z.boolean().optional(),
  to: audience,
})

const fepCommitment = z.looseObject({
  id: iri.optional(),
  type: z.literal('Commitment'),
  satisfies: iri,
  resourceQuantity: measure,
})
const fepAgreement = z.looseObject({
  id: iri.optional(),
  type: z.literal('Agreement'),
  stipulates: fepCommitment,
  stipulatesReciprocal: fepCommitment.optional(),
})
/** "The finalized agreement and corresponding commitments MUST have an id property." */
const finalized = fepAgreement.extend({
  id: iri,
  stipulates: fepCommitment.extend({ id: iri }),
  stipulatesReciprocal: fepCommitment.extend({ id: iri }).optional(),
})

export const fepOffer = z.looseObject({
  type: z.literal('Offer'),
  id: iri,
  actor: iri,
  object: fepAgreement,
  to: audience,
})
/** "The object of Accept activity MUST be the id of the Offer"; "MUST have the result property containing the Agreement object". */
export const fepAccept = z.looseObject({
  type: z.literal('Accept'),
  id: iri,
  actor: iri,
  object: iri,
  result: finalized,
  to: audience,
})

/** The ontology's actions (https://www.valueflo.ws/concepts/actions/). */
const actions = [
  ...['accept', 'cite', 'combine', 'consume', 'copy', 'deliverService', 'dropoff', 'lower', 'modify', 'move', 'pickup'],
  ...['produce', 'raise', 'separate', 'transfer', 'transferAllRights', 'transferCustody', 'use', 'work'],
]
/** Of everything but `satisfies` and the clauses of an agreement there is at most one (owl:maxCardinality 1). */
const vfCommitment = z.looseObject({
  id: iri,
  type: z.literal('Commitment'),
  action: z.enum(actions),
  provider: iri,
  receiver: iri.optional(),
  resourceConformsTo: iri,
  resourceQuantity: measure.required(),
  clauseOf: iri.optional(),
  reciprocalClauseOf: iri.optional(),
  satisfies: iri,
  due: instant.optional(),
  note: z.string().optional(),
})
const oneOrMany = z.union([vfCommitment, z.array(vfCommitment).min(1)])
export const vfAgreement = z.looseObject({
  id: iri,
  type: z.literal('Agreement'),
  name: z.string(),
  created: instant,
  stipulates: oneOrMany,
  stipulatesReciprocal: oneOrMany.optional(),
})

/** What https://www.w3.org/ns/activitystreams itself says of the words used here. */
const ACTIVITY_STREAMS = new Set([
  ...[
    '@context',
    'id',
    'type',
    'name',
    'content',
    'source',
    'mediaType',
    'published',
    'attributedTo',
    'to',
    'actor',
    'object',
    'result',
  ],
  ...['Offer', 'Accept'],
])

/** Words and types that nothing in the document's context explains: a reader of JSON-LD would lose them. */
export function unexplained(document: unknown): string[] {
  const [, terms] = (document as { '@context': [string, Record<string, unknown>] })['@context']
  const means = (word: string) => ACTIVITY_STREAMS.has(word) || word in terms || word.startsWith('kind:')
  const walk = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(walk)
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([word, inner]) => {
      if (word === '@context') return []
      const type = word === 'type' && typeof inner === 'string' && !means(inner) ? [inner] : []
      return [...(means(word) ? [] : [word]), ...type, ...walk(inner)]
    })
  }
  return walk(document)
}

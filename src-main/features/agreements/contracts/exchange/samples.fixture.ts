/** Documents as others write them: FEP-0837's own, which are in the public domain, and ours in the manner of other publishers. */

const TERMS = {
  om2: 'http://www.ontology-of-units-of-measure.org/resource/om-2/',
  vf: 'https://w3id.org/valueflows/ont/vf#',
  Agreement: 'vf:Agreement',
  stipulates: 'vf:stipulates',
  stipulatesReciprocal: 'vf:stipulatesReciprocal',
  Commitment: 'vf:Commitment',
  satisfies: 'vf:satisfies',
  Proposal: 'vf:Proposal',
  Intent: 'vf:Intent',
  action: 'vf:action',
  purpose: 'vf:purpose',
  unitBased: 'vf:unitBased',
  publishes: 'vf:publishes',
  reciprocal: 'vf:reciprocal',
  resourceConformsTo: 'vf:resourceConformsTo',
  resourceQuantity: 'vf:resourceQuantity',
  availableQuantity: 'vf:availableQuantity',
  hasUnit: 'om2:hasUnit',
  hasNumericalValue: 'om2:hasNumericalValue',
}
const CONTEXT = ['https://www.w3.org/ns/activitystreams', TERMS]
const BIKE = 'https://market.example/proposals/ddde9d6f-6f3b-4770-a966-3a18ef006930'
const ALICE = 'https://market.example/users/alice'
const one = (value: string) => ({ hasUnit: 'one', hasNumericalValue: value })

/** FEP-0837, "Full example" of a proposal (https://codeberg.org/fediverse/fep/src/branch/main/fep/0837/fep-0837.md, CC0). */
export const FEP_PROPOSAL = {
  '@context': CONTEXT,
  type: 'Proposal',
  id: BIKE,
  purpose: 'offer',
  attributedTo: ALICE,
  name: 'Offering used bike',
  content: 'Blue one-speed bike, 15 years old, some rust',
  published: '2023-06-18T19:22:03.918737Z',
  location: { type: 'Place', longitude: -71.0, latitude: 25.0 },
  publishes: {
    type: 'Intent',
    id: `${BIKE}#primary`,
    action: 'transfer',
    resourceConformsTo: 'https://www.wikidata.org/wiki/Q11442',
    resourceQuantity: one('1'),
    availableQuantity: one('1'),
  },
  reciprocal: {
    type: 'Intent',
    id: `${BIKE}#reciprocal`,
    action: 'transfer',
    resourceConformsTo: 'https://www.wikidata.org/wiki/Q4917',
    resourceQuantity: one('30'),
  },
  unitBased: false,
  to: 'https://www.w3.org/ns/activitystreams#Public',
}

/** FEP-0837, "Minimal example". */
export const FEP_MINIMAL = {
  '@context': CONTEXT,
  type: 'Proposal',
  id: BIKE,
  purpose: 'offer',
  attributedTo: ALICE,
  publishes: { type: 'Intent', id: `${BIKE}#primary`, action: 'transfer', resourceQuantity: one('1') },
  unitBased: false,
  to: 'https://www.w3.org/ns/activitystreams#Public',
}

/** FEP-0837, "Example of an Offer(Agreement) activity". */
export const FEP_OFFER = {
  '@context': CONTEXT,
  type: 'Offer',
  id: 'https://social.example/objects/fc4af0d2-c3a1-409b-947c-3c5be29f49b0/offer',
  actor: 'https://social.example/users/bob',
  object: {
    type: 'Agreement',
    stipulates: { type: 'Commitment', satisfies: `${BIKE}#primary`, resourceQuantity: one('1') },
    stipulatesReciprocal: { type: 'Commitment', satisfies: `${BIKE}#reciprocal`, resourceQuantity: one('30') },
  },
  to: ALICE,
}

const DEAL = 'https://market.example/agreements/edc374aa-e580-4a58-9404-f3e8bf8556b2'
/** FEP-0837, "Accepting an agreement", with its spelling of `stiplulates`. */
export const FEP_ACCEPT = {
  '@context': CONTEXT,
  type: 'Accept',
  id: 'https://market.example/activities/059f08fa-31b1-4136-8d76-5987d705a0ab',
  actor: ALICE,
  object: 'https://social.example/objects/fc4af0d2-c3a1-409b-947c-3c5be29f49b0/offer',
  result: {
    type: 'Agreement',
    id: DEAL,
    stiplulates: {
      id: `${DEAL}#primary`,
      type: 'Commitment',
      satisfies: `${BIKE}#primary`,
      resourceQuantity: one('1'),
    },
    stipulatesReciprocal: {
      id: `${DEAL}#reciprocal`,
      type: 'Commitment',
      satisfies: `${BIKE}#reciprocal`,
      resourceQuantity: one('30'),
    },
    url: { type: 'Link', href: 'https://pay.example/invoices/7f1f0c81-0108-4c91-9cb1-d38ebccc3aa1', rel: 'payment' },
  },
  to: 'https://social.example/users/bob',
}

const CAROL = 'https://social.example/users/carol'
const SUPPORT = `${CAROL}/proposals/support`
/** In the manner of Mitra's subscriptions (https://codeberg.org/silverpill/mitra): paid by the second, agents named, money by CAIP-19. */
export const SUBSCRIPTION = {
  '@context': CONTEXT,
  type: 'Proposal',
  id: SUPPORT,
  purpose: 'offer',
  attributedTo: CAROL,
  name: 'Support my work',
  publishes: {
    type: 'Intent',
    id: `${SUPPORT}#primary`,
    action: 'deliverService',
    resourceConformsTo: 'https://www.wikidata.org/wiki/Q579716',
    resourceQuantity: { hasUnit: 'second', hasNumericalValue: '1' },
    provider: CAROL,
  },
  reciprocal: {
    type: 'Intent',
    id: `${SUPPORT}#reciprocal`,
    action: 'transfer',
    resourceConformsTo: 'caip:19:monero:0123456789abcdef0123456789abcdef/slip44:128',
    resourceQuantity: one('20000'),
    receiver: CAROL,
  },
  unitBased: true,
  to: 'https://www.w3.org/ns/activitystreams#Public',
}

/** In the manner of Valueflows' "Exchange agreement" (https://www.valueflo.ws/examples/ex-exchange/): a graph, numbers as numbers, compact IRIs. */
export const VALUEFLOWS_EXCHANGE = {
  '@context': [
    { '@vocab': 'http://w3id.org/valueflows/ont/vf#' },
    {
      mill: 'https://mill.example/',
      orchard: 'https://orchard.example/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      om2: 'http://www.ontology-of-units-of-measure.org/resource/om-2/',
    },
  ],
  '@graph': [
    {
      '@id': 'mill:agreement-1',
      '@type': 'Agreement',
      'skos:note': 'The mill gives the orchard 40 kg of flour for 12 litres of juice.',
    },
    {
      '@id': 'mill:flour',
      '@type': 'Commitment',
      clauseOf: 'mill:agreement-1',
      action: 'transfer',
      provider: 'https://mill.example/',
      receiver: 'https://orchard.example/',
      resourceConformsTo: 'wd:Q36465',
      resourceQuantity: { 'om2:hasUnit': 'om2:kilogram', 'om2:hasNumericalValue': 40 },
    },
    {
      '@id': 'orchard:juice',
      '@type': 'Commitment',
      clauseOf: 'mill:agreement-1',
      action: 'transfer',
      provider: 'https://orchard.example/',
      receiver: 'https://mill.example/',
      resourceConformsTo: 'wd:Q8492',
      resourceQuantity: { 'om2:hasUnit': 'om2:litre', 'om2:hasNumericalValue': 12 },
    },
  ],
}

/** An earlier draft of FEP-0837: `commitments` for both sides, Valueflows under its former namespace. */
export const EARLIER_AGREEMENT = {
  '@context': [
    'https://www.w3.org/ns/activitystreams',
    { ...TERMS, vf: 'https://w3id.org/valueflows/', commitments: 'vf:commitments' },
  ],
  type: 'Accept',
  id: 'https://market.example/activities/059f08fa-31b1-4136-8d76-5987d705a0ab',
  actor: ALICE,
  object: 'https://social.example/objects/fc4af0d2-c3a1-409b-947c-3c5be29f49b0/offer',
  result: {
    type: 'Agreement',
    id: DEAL,
    commitments: [
      { id: `${DEAL}#primary`, type: 'Commitment', satisfies: `${BIKE}#primary`, resourceQuantity: one('1') },
      { id: `${DEAL}#reciprocal`, type: 'Commitment', satisfies: `${BIKE}#reciprocal`, resourceQuantity: one('30') },
    ],
  },
  to: 'https://social.example/users/bob',
}

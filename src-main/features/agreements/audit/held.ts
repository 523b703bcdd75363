/** What this device has of an agreement that stands, of either kind: the private half, for whoever takes it away. */
import { type AgreementState, deliveryCommitment } from '#shared/core/agreements/index.ts'
import { contractSentence, type RedressState, reasonCommitment } from '#shared/core/contracts/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { OpenedDelivery, OpenedReason, SpokenMessage } from '#shared/wire/audit.ts'
import type { ContractProse, Prose, SealedFile } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refused } from '../../refusal.ts'
import {
  currentContract,
  type Dealing,
  findAgreedDealing,
  hubOfDealing,
  loadDealing,
  type Standing,
} from '../contracts/dealing.ts'
import { summaryOf } from '../contracts/view.ts'
import { wordsOf } from '../contracts/words.ts'
import { deliveryOf } from '../history.ts'
import {
  currentProposal,
  findHubOfNegotiation,
  loadNegotiation,
  type Negotiation,
  refuseUnshown,
} from '../negotiation.ts'
import { tradeOf } from '../trades.ts'
import type { Account, AgreementKind, Words } from './about.ts'
import { several } from './several.ts'
import { single } from './single.ts'

export interface Held {
  kind: AgreementKind
  hub: string
  /** Hex. */
  negotiation: string
  agreement: string
  /** As it stands here now. */
  account: Account
  words: Words
  title: string
  sentence: string
  /** The text that was signed, where this device was sent it. */
  prose?: Prose | ContractProse
  /** What an event commits to, opened. */
  delivery(commitment: Uint8Array): OpenedDelivery | undefined
  reason(commitment: Uint8Array): OpenedReason | undefined
  /** What was written, oldest first. */
  spoken: SpokenMessage[]
}

/**
 * By the number of the negotiation it came from. Throws NodeFailure NOT_FOUND where it is none of this identity's, and REFUSED where nothing
 * is agreed yet.
 */
export function heldOf(context: FeatureContext, negotiation: string): Held {
  const contract = findAgreedDealing(context, negotiation)
  if (contract) return heldContract(context, contract)
  const hub = findHubOfNegotiation(context, negotiation)
  if (hub !== undefined) return heldTrade(context, loadNegotiation(context, hub, negotiation))
  loadDealing(context, hubOfDealing(context, negotiation), negotiation)
  throw notAgreed()
}

const notAgreed = () =>
  refused(
    'audit.not-agreed',
    'Nothing was exported: every party has to sign first, and the hub has to certify it. Until then there is nothing to prove.',
  )

function heldTrade(context: FeatureContext, negotiation: Negotiation): Held {
  refuseUnshown(context, negotiation)
  const { hub, id, agreement, messages } = negotiation
  if (!agreement) throw notAgreed()
  const { title, sentence } = tradeOf(context, hub, id)
  return {
    ...partsOf(single, negotiation, agreement),
    words: wordsOf(context, hub, undefined),
    title,
    sentence,
    ...proseOf(currentProposal(negotiation), agreement.id),
    delivery: (commitment) => opened(deliveryOf(negotiation, toHex(commitment))),
    reason: () => undefined,
    spoken: messages.flatMap(({ message: { at, from, content } }) =>
      'text' in content && content.text !== '' ? [{ at, from, text: content.text }] : [],
    ),
  }
}

function heldContract(context: FeatureContext, dealing: Standing): Held {
  const { hub, agreement, said } = dealing
  const current = proseOf(currentContract(dealing), agreement.id)
  const words = wordsOf(context, hub, current.prose)
  return {
    ...partsOf(several, dealing, agreement),
    words,
    title: summaryOf(context, dealing).title,
    sentence: contractSentence(agreement.state.terms, words),
    ...current,
    delivery: (commitment) =>
      opened(findSaid(dealing, 'contract-delivery', (one) => toHex(deliveryCommitment(one)) === toHex(commitment))),
    reason: (commitment) => {
      const fits = ({ salt, text }: OpenedReason) => toHex(reasonCommitment(salt, text)) === toHex(commitment)
      const found = findSaid(dealing, 'contract-reason', fits)
      return found && { salt: found.salt, text: found.text }
    },
    spoken: said.flatMap(({ at, by, content }) =>
      (content.kind === 'contract-text' || content.kind === 'contract-decline') && content.text !== ''
        ? [{ at, from: by, text: content.text }]
        : [],
    ),
  }
}

const partsOf = (
  kind: AgreementKind,
  { hub, id }: Pick<Dealing, 'hub' | 'id'>,
  {
    id: agreement,
    state,
    redress,
  }: { id: string; state: AgreementState | Standing['agreement']['state']; redress?: RedressState },
) => ({ kind, hub, negotiation: id, agreement, account: kind.read(state, redress) })

const proseOf = <P>(proposal: { id: string; prose: P } | undefined, agreement: string): { prose?: P } =>
  proposal?.id === agreement ? { prose: proposal.prose } : {}

type Content = Dealing['said'][number]['content']

function findSaid<K extends Content['kind']>(
  { said }: Dealing,
  kind: K,
  fits: (content: Extract<Content, { kind: K }>) => boolean,
): Extract<Content, { kind: K }> | undefined {
  const isOne = (content: Content): content is Extract<Content, { kind: K }> => content.kind === kind
  return said
    .map(({ content }) => content)
    .filter(isOne)
    .find(fits)
}

/** Without names and keys of files. */
const opened = (
  delivery: (Omit<OpenedDelivery, 'files'> & { files: readonly SealedFile[] }) | undefined,
): OpenedDelivery | undefined =>
  delivery && {
    salt: delivery.salt,
    note: delivery.note,
    inPerson: delivery.inPerson,
    files: delivery.files.map(({ file }) => ({ root: file.root, size: file.size })),
  }

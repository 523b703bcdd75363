/** Agreements of several commitments: procedures named as in the contract (src-shared/ipc/contracts.ts). */

import { typedIn } from '#shared/core/notices/index.ts'
import type { ContractForm, ContractSummary, DealQuery } from '#shared/ipc/contracts.ts'
import { visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { isBlocked } from '../../people/index.ts'
import { refused } from '../../refusal.ts'
import { setArchived } from '../archive.ts'
import { byNeed, isListed } from '../listing.ts'
import { audienceOf, type Dealing, hubOfDealing, loadDealing, saidAt, say } from './dealing.ts'
import { deliverUnits, openDelivered, showCode } from './delivery.ts'
import { preview } from './drafting.ts'
import { exportDocument, importDocument } from './exchange/handlers.ts'
import { offerFile } from './goods.ts'
import { listMandates } from './mandates/view.ts'
import { contractActsOf, phaseOf } from './moves.ts'
import { dropTemplate, keepTemplate, listTemplates } from './templates.ts'
import { listContracts, viewOf } from './view.ts'

const talkOf = (context: FeatureContext, negotiation: string): Dealing =>
  loadDealing(context, hubOfDealing(context, negotiation), negotiation)

/** What a blocked person begins is not shown; what binds me, or still may, is. */
export const isContractShown = (
  context: FeatureContext,
  { agreement, parties, mine, needsMe }: ContractSummary,
): boolean => agreement !== undefined || mine < 0 || !needsMe || !parties.some(({ did }) => isBlocked(context, did))

const OVER: ReadonlySet<ContractSummary['phase']> = new Set([
  'declined',
  'lapsed',
  'withdrawn',
  'done',
  'cancelled',
  'expired',
])

function list(context: FeatureContext, { hub, filter, text }: DealQuery): ContractSummary[] {
  const hubs = hub === undefined ? context.hubs() : [hub]
  const typed = typedIn(text)
  return hubs
    .flatMap((one) => listContracts(context, one, typed))
    .filter((one) => isContractShown(context, one) && isListed(one, OVER.has(one.phase), filter))
    .sort(byNeed)
}

function archive(context: FeatureContext, { negotiation, archived }: { negotiation: string; archived: boolean }) {
  setArchived(context, negotiation, archived, OVER.has(phaseOf(talkOf(context, negotiation))))
  return {}
}

function message(context: FeatureContext, { negotiation, text }: { negotiation: string; text: string }) {
  const dealing = talkOf(context, negotiation)
  const content = { kind: 'contract-text' as const, text: visible(text) }
  say(context, dealing, audienceOf(dealing), saidAt(dealing, context.now()), content)
  return {}
}

function decline(context: FeatureContext, { negotiation, text }: { negotiation: string; text: string }) {
  const dealing = talkOf(context, negotiation)
  if (!contractActsOf(dealing).includes('decline'))
    throw refused('trade.nothing-to-decline', 'Nothing was sent: there is no proposal waiting for your answer.')
  const content = { kind: 'contract-decline' as const, text: visible(text) }
  say(context, dealing, audienceOf(dealing), saidAt(dealing, context.now()), content)
  return {}
}

export const contractHandlers = {
  'contracts.list': list,
  'contracts.get': (context: FeatureContext, { negotiation }: { negotiation: string }) =>
    viewOf(context, hubOfDealing(context, negotiation), negotiation),
  'contracts.archive': archive,
  'contracts.preview': preview,
  'contracts.message': message,
  'contracts.decline': decline,
  'contracts.deliver': deliverUnits,
  'contracts.offerFile': offerFile,
  'contracts.showCode': showCode,
  'contracts.file': openDelivered,
  'contracts.templates': listTemplates,
  'contracts.keepTemplate': (context: FeatureContext, input: { name: string; form: ContractForm }) =>
    keepTemplate(context, input),
  'contracts.dropTemplate': dropTemplate,
  'contracts.exportDocument': exportDocument,
  'contracts.importDocument': importDocument,
  'mandates.list': listMandates,
}

/** Mandates as this node knows them, and takings as talks: what came of one, waits for the hub's signers or was refused. */
import { contractId, type MandateState, mandateKey, readMandate, takenTerms } from '#shared/core/contracts/index.ts'
import { decodeRecord } from '#shared/core/hub/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import { contractTake } from '#shared/wire/mandates.ts'
import type { FeatureContext } from '../../../../engine/feature.ts'
import { notFound } from '../../../refusal.ts'
import type { ContractProposal } from '../dealing.ts'

export interface Known {
  id: string
  hub: string
  /** What became of it last, as the ledger said. */
  change: string
  state: MandateState
}

type Row = {
  mandate: string
  hub: string
  change: string
  bytes: Uint8Array
}
const COLUMNS = 'mandate, hub, change, bytes'

/** The certified state where it still has one, otherwise as it stood last. */
export function knownFrom(context: FeatureContext, { mandate: id, hub, change, bytes }: Row): Known {
  const last = decodeRecord(mandateKey(fromHex(id)), new Uint8Array(bytes)) as MandateState
  return { id, hub, change, state: readMandate(context.state(hub), fromHex(id)) ?? last }
}

const findMandate = (context: FeatureContext, id: string): Known | undefined => {
  const row = context.sql.get<Row>(`SELECT ${COLUMNS} FROM contract_mandate WHERE mandate = ?`, id)
  return row && knownFrom(context, row)
}

/** NOT_FOUND where no hub of mine has it. */
export function loadMandate(context: FeatureContext, id: string): Known {
  const found = findMandate(context, id)
  if (!found)
    throw notFound('mandate.unknown', 'This offer is not here: it was taken back, or is of a hub you are not in.')
  return found
}

/** Those of a hub, the latest first. */
export const mandatesIn = (context: FeatureContext, hub: string): Known[] =>
  context.sql
    .all<Row>(
      `SELECT ${COLUMNS} FROM contract_mandate WHERE hub = ? ORDER BY given DESC, mandate LIMIT ?`,
      hub,
      LISTED_MAX,
    )
    .map((row) => knownFrom(context, row))
const LISTED_MAX = 500

interface Taking {
  negotiation: string
  mandate: string
  units: number
  state: ContractProposal['state']
}

/** Mine that are signed and not certified. */
export const pendingTakings = (context: FeatureContext, hub: string): Taking[] =>
  context.pending(hub).flatMap(({ event }) => {
    if (event.t !== 'contract.take') return []
    const { negotiation, mandate, units } = contractTake.parse(event.body)
    return [{ negotiation: toHex(negotiation), mandate: toHex(mandate), units, state: 'open' as const }]
  })

function refusedTaking(context: FeatureContext, hub: string, negotiation: string): Taking | undefined {
  const row = context.sql.get<{ mandate: string; units: number }>(
    'SELECT mandate, units FROM contract_taking WHERE negotiation = ? AND did = ? AND hub = ?',
    negotiation,
    context.keys().did,
    hub,
  )
  return row && { ...row, negotiation, state: 'lapsed' }
}

/** What is agreed out of a mandate, or what I meant to agree to, as the proposal that the mandate was. */
export function takingOf(
  context: FeatureContext,
  hub: string,
  negotiation: string,
  agreed: ContractTerms | undefined,
): ContractProposal | undefined {
  if (agreed) return ofText(context, hub, agreed)
  const taking =
    pendingTakings(context, hub).find((one) => one.negotiation === negotiation) ??
    refusedTaking(context, hub, negotiation)
  const found = taking && findMandate(context, taking.mandate)
  if (!found || !taking) return undefined
  const { by, mandate } = found.state
  const { units, state } = taking
  const terms = takenTerms(by, mandate, { taker: context.keys().did, units, negotiation: fromHex(negotiation) })
  return proposalOf(found.state, terms, state)
}

/** The salted text belongs to one mandate, and to every agreement that came of it. */
function ofText(context: FeatureContext, hub: string, terms: ContractTerms): ContractProposal | undefined {
  const row = context.sql.get<Row>(
    `SELECT ${COLUMNS} FROM contract_mandate WHERE prose = ? AND hub = ? LIMIT 1`,
    toHex(terms.prose),
    hub,
  )
  return row && proposalOf(knownFrom(context, row).state, terms, 'agreed')
}

const proposalOf = (
  { by, given, mandate }: MandateState,
  terms: ContractTerms,
  state: ContractProposal['state'],
): ContractProposal => ({
  id: toHex(contractId(terms)),
  by,
  at: given,
  terms,
  prose: mandate.prose,
  signatures: [],
  state,
})

/** In which hub a taking of mine is under way, or was refused. */
export function hubOfTaking(context: FeatureContext, negotiation: string): string | undefined {
  return context
    .hubs()
    .find(
      (hub) =>
        pendingTakings(context, hub).some((one) => one.negotiation === negotiation) ||
        refusedTaking(context, hub, negotiation) !== undefined,
    )
}

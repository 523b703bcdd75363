/** What needs this person and what changed, told once: in the list behind the bell, and on the desktop (decision 036). */

import { namedIn } from '#shared/core/contracts/index.ts'
import { type SignedEvent, toHex } from '#shared/core/kernel/index.ts'
import type { LedgerFact } from '#shared/core/ledger/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { Committed, FeatureModule } from '../../engine/feature.ts'
import type { Sql } from '../../ports/sql.ts'
import { contractNegotiationOf, negotiationOf } from '../agreements/index.ts'
import type { WalksKnown } from '../watches/index.ts'
import { ActivityDesk } from './desk.ts'
import { handlersOf } from './handlers.ts'
import type { Place } from './memory.ts'
import { readModel } from './read-model.ts'

export type { TakeInput, Taken } from './handlers.ts'

/** What a fact is about, where it concerns this person. */
function placesOf(hub: string, fact: LedgerFact, me: string | undefined): Place[] {
  const mine = (dids: readonly string[]): boolean => me === undefined || dids.includes(me)
  if (fact.kind === 'agreement') {
    const { negotiation, payer, provider } = fact.state.terms
    return mine([payer, provider]) ? [{ hub, form: 'trade', matter: toHex(negotiation) }] : []
  }
  if (fact.kind === 'contract') {
    const { terms } = fact.state
    return mine(namedIn(terms)) ? [{ hub, form: 'contract', matter: toHex(terms.negotiation) }] : []
  }
  // Of other people's cases and pools the first look says that nothing is to be told.
  if (fact.kind === 'case') return [{ hub, form: 'case', matter: toHex(fact.case) }]
  if (fact.kind === 'guard') return [{ hub, form: 'guard', matter: fact.did }]
  if (fact.kind === 'pool') return [{ hub, form: 'pool', matter: toHex(fact.pool) }]
  if (fact.kind !== 'proposal-withdrawn') return []
  const matter = toHex(fact.negotiation)
  return (['trade', 'contract'] as const).map((form) => ({ hub, form, matter }))
}

/** An own act that the ledger refused. */
function placeOf(sql: Sql, hub: string, { event: { t, body } }: SignedEvent): Place[] {
  const trade = negotiationOf(sql, t, body)
  const contract = contractNegotiationOf(sql, t, body)
  const court = t.startsWith('court.') && body.case instanceof Uint8Array ? toHex(body.case) : undefined
  return [
    ...(court === undefined ? [] : [{ hub, form: 'case' as const, matter: court }]),
    ...(trade === undefined ? [] : [{ hub, form: 'trade' as const, matter: trade }]),
    ...(contract === undefined ? [] : [{ hub, form: 'contract' as const, matter: contract }]),
  ]
}

function placesIn(sql: Sql, { hub, facts, events, outcomes }: Committed, me: string | undefined): Place[] {
  const refused = events.filter(({ signed }, i) => signed.event.as === me && outcomes[i]?.refused !== undefined)
  return [
    ...facts.flatMap(({ fact }) => placesOf(hub, fact, me)),
    ...refused.flatMap(({ signed }) => placeOf(sql, hub, signed)),
  ]
}

function placeOfMessage({ hub: id, negotiation, content: { kind } }: Message): Place {
  const [hub, matter] = [toHex(id), toHex(negotiation)]
  if (kind.startsWith('moderation')) return { hub, form: 'moderation', matter: hub }
  if (kind.startsWith('contract')) return { hub, form: 'contract', matter }
  return { hub, form: kind.startsWith('favour') ? 'favour' : 'trade', matter }
}

export const activityFeature = (walksOf: WalksKnown): FeatureModule => {
  const desk = new ActivityDesk(walksOf)
  return {
    name: 'activity',
    readModel,
    onBatch: (sql, batch, me) => {
      for (const place of placesIn(sql, batch, me)) desk.touch(place)
    },
    onMessage: (_sql, message) => {
      // What is written in a case counts once it is certified, which is told.
      if (!message.content.kind.startsWith('case-')) desk.touch(placeOfMessage(message))
    },
    onNotice: (sql, hub, event) => desk.heard(sql, hub, event),
    watch: (context) => desk.watch(context),
    handlers: handlersOf(desk, walksOf),
  }
}

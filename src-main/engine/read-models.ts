/** Feeds the features' derived tables inside the transaction of what they derive from, and makes them anew when their shape changed. */
import type { ParsedEvent, PlacedFact } from '#shared/core/hub/index.ts'
import type { SignedEvent } from '#shared/core/kernel/index.ts'
import type { Outcome } from '#shared/core/ledger/facts.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { Sql } from '../ports/sql.ts'
import type { Store } from '../ports/store.ts'
import type { FeatureModule } from './feature.ts'

export interface Committed {
  hub: string
  h: number
  time: number
  facts: readonly PlacedFact[]
  outcomes: readonly Outcome[]
  events: readonly ParsedEvent[]
}

export class ReadModels {
  readonly #store: Store
  readonly #features: readonly FeatureModule[]

  constructor(store: Store, features: readonly FeatureModule[]) {
    this.#store = store
    this.#features = features
  }

  get #sql(): Sql | undefined {
    return this.#store.sql
  }

  /** Names of features whose tables are missing or of another version; they are dropped and created, and want a replay. */
  prepare(): boolean {
    const sql = this.#sql
    if (!sql) return false
    let stale = false
    for (const { name, readModel } of this.#features) {
      const key = `read-model/${name}`
      if (this.#store.meta.get(key) === String(readModel.version)) continue
      this.#recreate(readModel, sql)
      this.#store.meta.set(key, String(readModel.version))
      stale = true
    }
    return stale
  }

  recreateAll(): void {
    if (this.#sql) for (const { readModel } of this.#features) this.#recreate(readModel, this.#sql)
  }

  #recreate({ tables, create }: FeatureModule['readModel'], sql: Sql): void {
    for (const table of tables) sql.run(`DROP TABLE IF EXISTS ${table}`)
    for (const statement of create.split(/;\s*(?:\n|$)/)) if (statement.trim()) sql.run(statement)
  }

  ledger({ hub, h, time, facts, outcomes, events }: Committed): void {
    const sql = this.#sql
    if (!sql) return
    for (const feature of this.#features) {
      for (const { index, fact } of facts) feature.onLedger?.(sql, { hub, h, time, index }, fact)
      outcomes.forEach((outcome, index) => {
        const event = events[index]
        if (event) feature.onOutcome?.(sql, { hub, h, time, index }, event, outcome)
      })
    }
  }

  notice(hub: string, event: SignedEvent, received: number): void {
    if (this.#sql) for (const feature of this.#features) feature.onNotice?.(this.#sql, hub, event, received)
  }

  message(message: Message, id: Uint8Array, mine: boolean): void {
    if (this.#sql) for (const feature of this.#features) feature.onMessage?.(this.#sql, message, id, mine)
  }
}

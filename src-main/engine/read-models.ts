/** Feeds the features' derived tables inside the transaction of what they derive from, and makes them anew when their shape changed. */
import type { SignedEvent } from '#shared/core/kernel/index.ts'
import type { Outcome } from '#shared/core/ledger/facts.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { Sql } from '../ports/sql.ts'
import type { Store } from '../ports/store.ts'
import type { Committed, FeatureModule } from './feature.ts'

/** Tells one feature what a batch did. */
export function project(sql: Sql, { onBatch, onLedger, onOutcome }: FeatureModule, batch: Committed): void {
  const { hub, h, time, facts, outcomes, events } = batch
  onBatch?.(sql, batch)
  if (onLedger) for (const { index, fact } of facts) onLedger(sql, { hub, h, time, index }, fact)
  if (onOutcome)
    for (const [index, event] of events.entries())
      onOutcome(sql, { hub, h, time, index }, event, outcomes[index] as Outcome)
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

  ledger(batch: Committed): void {
    if (this.#sql) for (const feature of this.#features) project(this.#sql, feature, batch)
  }

  notice(hub: string, event: SignedEvent, received: number): void {
    if (this.#sql) for (const feature of this.#features) feature.onNotice?.(this.#sql, hub, event, received)
  }

  message(message: Message, id: Uint8Array, mine: boolean): void {
    if (this.#sql) for (const feature of this.#features) feature.onMessage?.(this.#sql, message, id, mine)
  }
}

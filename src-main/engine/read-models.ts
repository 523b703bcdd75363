/** Feeds the features' derived tables inside the transaction of what they derive from, and makes them anew when their shape changed. */
import type { SignedEvent } from '#shared/core/kernel/index.ts'
import type { Outcome } from '#shared/core/ledger/facts.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { Sql } from '../ports/sql.ts'
import type { Store } from '../ports/store.ts'
import type { Committed, FeatureModule } from './feature.ts'
import type { Intake } from './intake.ts'

/** Whose identity was last open here: known while it is locked, too. */
const OWNER = 'read-model/owner'

/** Tells one feature what a batch did. */
export function project(
  sql: Sql,
  { onBatch, onLedger, onOutcome }: FeatureModule,
  batch: Committed,
  me: string | undefined,
): void {
  const { hub, h, time, facts, outcomes, events } = batch
  onBatch?.(sql, batch, me)
  if (onLedger)
    for (const { index, fact, time: own } of facts) onLedger(sql, { hub, h, time: own ?? time, index }, fact)
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

  /** Whoever they were made for; some of them hold what concerns their owner alone. */
  get owner(): string | undefined {
    return this.#store.meta.get(OWNER)
  }

  /** Empty again; a replay fills them. Without an owner they stay whose they were. */
  recreateAll(owner: string | undefined): void {
    if (owner !== undefined) this.#store.meta.set(OWNER, owner)
    if (this.#sql) for (const { readModel } of this.#features) this.#recreate(readModel, this.#sql)
  }

  #recreate({ tables, create }: FeatureModule['readModel'], sql: Sql): void {
    for (const table of tables) sql.run(`DROP TABLE IF EXISTS ${table}`)
    for (const statement of create.split(/;\s*(?:\n|$)/)) if (statement.trim()) sql.run(statement)
  }

  ledger(batch: Committed): void {
    const { owner } = this
    if (this.#sql) for (const feature of this.#features) project(this.#sql, feature, batch, owner)
  }

  /** Everything this node has of a hub, from the beginning of its log. */
  fill(hub: string, steps: Iterable<Omit<Committed, 'hub'>>, intake: Intake): void {
    for (const step of steps) this.ledger({ hub, ...step })
    for (const { bytes, received } of this.#store.notices(hub)) this.notice(hub, intake.reopen(bytes).signed, received)
  }

  notice(hub: string, event: SignedEvent, received: number): void {
    if (this.#sql) for (const feature of this.#features) feature.onNotice?.(this.#sql, hub, event, received)
  }

  /** Rows of before height `h` go, as far as `me` does not need them. */
  forget(hub: string, h: number, me: string): void {
    if (this.#sql) for (const feature of this.#features) feature.forget?.(this.#sql, hub, h, me)
  }

  message(message: Message, id: Uint8Array, mine: boolean): void {
    if (this.#sql) for (const feature of this.#features) feature.onMessage?.(this.#sql, message, id, mine)
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StoredEvent } from '#main/ports/store.ts'
import { sha256, toHex } from '#shared/core/kernel/index.ts'
import { EventNames } from './event-names.ts'
import { SqliteStore } from './store.ts'

const HUB = 'ab'.repeat(32)
const DEV = 'cd'.repeat(32)
const FRESH_MAX = 5
const GONE = 'the disk said no'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'kind-names-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** `name` tells the id; a few share their tag, as hashes seldom do. */
function eventOf(name: number, seq: number): StoredEvent {
  const id = sha256(Uint8Array.of(name))
  id.fill(name % 3, 0, 6)
  const said = { plane: 'ledger', dev: DEV, seq, as: 'did:key:ana', t: 'transfer.post' } as const
  return { id, hub: HUB, ...said, bytes: Uint8Array.of(name), received: 1 }
}

type Step = { do: 'put' | 'undo'; count: number } | { do: 'drop'; at: number } | { do: 'reopen' | 'leave' }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('put', 'undo'), count: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('drop'), at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reopen', 'leave') }) },
)

/** What the store and this index over it are put through; `alive` is what must be found. */
class Trial {
  readonly #file: string
  #store: SqliteStore
  #names: EventNames
  #next = 0
  readonly alive = new Map<string, StoredEvent>()

  constructor(file: string) {
    this.#file = file
    this.#store = new SqliteStore(file)
    this.#names = new EventNames(this.#store.sql, FRESH_MAX)
  }

  #put(count: number): StoredEvent[] {
    const events = Array.from({ length: count }, () => eventOf(this.#next, this.#next++))
    this.#store.putEvents(...events)
    this.#names.added()
    return events
  }

  go(said: Step): void {
    if (said.do === 'put')
      this.#store.transaction(() => {
        for (const event of this.#put(said.count)) this.alive.set(toHex(event.id), event)
      })
    if (said.do === 'undo') this.#undo(said.count)
    // Mostly of the newest, whose numbers are given out again.
    if (said.do === 'drop') this.#drop([...this.alive.values()].at(-1 - (said.at % 4)))
    if (said.do === 'leave') {
      this.#store.removeHub(HUB, '')
      this.#names.removed()
      this.alive.clear()
    }
    if (said.do === 'reopen') {
      this.close()
      this.#store = new SqliteStore(this.#file)
      this.#names = new EventNames(this.#store.sql, FRESH_MAX)
    }
  }

  #undo(count: number): void {
    const undone = () =>
      this.#store.transaction(() => {
        for (const { id } of this.#put(count)) this.#names.find(id)
        throw new Error(GONE)
      })
    expect(undone).toThrow(GONE)
    this.#names.forget()
  }

  #drop(event: StoredEvent | undefined): void {
    if (!event) return
    this.#store.dropPending(HUB, event.id)
    this.#names.removed()
    this.alive.delete(toHex(event.id))
  }

  check(): void {
    for (const { id, bytes } of this.alive.values()) {
      expect(this.#store.event(HUB, id)?.bytes).toEqual(bytes)
      const row = this.#store.sql.get<{ n: number }>('SELECT n FROM event WHERE id = ?', id)
      expect(this.#names.find(id)).toContain(row?.n)
    }
    expect(this.#store.event(HUB, sha256(Uint8Array.of(255)))).toBeUndefined()
  }

  close(): void {
    this.#store.close()
  }
}

it('finds every row and none that is gone, whatever is put, dropped, undone and read again', () => {
  let runs = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24 }), (steps) => {
      const trial = new Trial(path.join(home, `${runs++}.db`))
      for (const said of steps) {
        trial.go(said)
        trial.check()
      }
      trial.close()
    }),
    { numRuns: 60 },
  )
})

it('finds what a store of the version before holds', () => {
  const file = path.join(home, 'old.db')
  const events = Array.from({ length: 20 }, (_, name) => eventOf(name, name))
  const before = new SqliteStore(file)
  before.putEvents(...events)
  before.exec('DROP TABLE event_name; CREATE INDEX event_tag ON event (tag); PRAGMA user_version = 4')
  before.close()
  const store = new SqliteStore(file)
  for (const { id, bytes } of events) expect(store.event(HUB, id)?.bytes).toEqual(bytes)
  const [merged] = store.sql.all<{ n: number }>('SELECT count(*) AS n FROM event_name WHERE tag >= 0')
  expect(merged?.n).toBe(events.length)
  store.putEvents(eventOf(30, 30))
  expect(store.event(HUB, eventOf(30, 30).id)?.seq).toBe(30)
  store.close()
})

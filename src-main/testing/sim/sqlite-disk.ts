/**
 * A disk that really is SQLite's. A power cut leaves the main file and as much of the write-ahead log as was synced or happened to be
 * written; opening it runs SQLite's own recovery. Checkpoints are held back so that the log's length says what a cut would leave.
 */
import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { SqliteStore } from '../../adapters/sqlite/store.ts'
import { Disk } from './disk.ts'

/** Where one run's files live. */
export interface DataRoom {
  dir: string
  files: number
}

const wal = (file: string): string => `${file}-wal`

export class SqliteDisk extends Disk {
  readonly #room: DataRoom
  #file: string
  #store: SqliteStore
  /** Length of the log at the last sync, and after each commit since. */
  #synced: number
  #marks: number[] = []

  constructor(room: DataRoom, from?: string) {
    super()
    this.#room = room
    this.#file = from ?? this.#newFile()
    this.#store = this.#open()
    this.#synced = this.#walLength()
  }

  get store(): SqliteStore {
    return this.#store
  }
  get unsynced(): number {
    return this.#marks.length
  }

  #newFile(): string {
    return path.join(this.#room.dir, `${this.#room.files++}.sqlite`)
  }

  #walLength(): number {
    return existsSync(wal(this.#file)) ? statSync(wal(this.#file)).size : 0
  }

  #open(): SqliteStore {
    const store = new SqliteStore(this.#file)
    store.exec('PRAGMA wal_autocheckpoint = 0')
    return this.withFaults(store, (synced) => {
      if (synced) {
        this.#synced = this.#walLength()
        this.#marks = []
      } else this.#marks.push(this.#walLength())
    })
  }

  /** The files as a power cut would leave them, under a new name. */
  #survivors(walLength: number): string {
    const file = this.#newFile()
    copyFileSync(this.#file, file)
    if (!existsSync(wal(this.#file))) return file
    copyFileSync(wal(this.#file), wal(file))
    truncateSync(wal(file), walLength)
    return file
  }

  crash(kept: number): void {
    this.fearNothing()
    const file = this.#survivors(this.#marks[Math.min(kept, this.#marks.length) - 1] ?? this.#synced)
    this.#discard()
    this.#file = file
    this.#store = this.#open()
    this.#synced = this.#walLength()
    this.#marks = []
  }

  copy(): SqliteDisk {
    return new SqliteDisk(this.#room, this.#survivors(this.#walLength()))
  }

  #discard(): void {
    this.#store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(this.#file + end, { force: true })
  }

  close(): void {
    this.#discard()
  }
}

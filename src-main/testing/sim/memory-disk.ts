/** A disk in memory: what thousands of seeds run on. */
import { MemoryStore } from '../../adapters/memory/store.ts'
import { Disk } from './disk.ts'

export class MemoryDisk extends Disk {
  readonly store: MemoryStore

  constructor(store = new MemoryStore()) {
    super()
    this.store = this.withFaults(store, () => undefined)
  }

  get unsynced(): number {
    return this.store.unsynced
  }

  crash(kept: number): void {
    this.fearNothing()
    this.store.crash(kept)
  }

  copy(): MemoryDisk {
    return new MemoryDisk(this.store.clone())
  }

  close(): void {
    this.store.close()
  }
}

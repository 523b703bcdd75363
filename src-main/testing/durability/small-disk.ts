/** A real disk of a few megabytes: a tmpfs of its own, filled and freed by a file that is in the way. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const TRIES = 10

export class SmallDisk {
  readonly dir: string
  readonly #inTheWay: string

  private constructor(dir: string) {
    this.dir = dir
    this.#inTheWay = path.join(dir, 'in-the-way')
  }

  /** Undefined where this account may not mount anything. */
  static mount(megabytes: number): SmallDisk | undefined {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir], { stdio: 'ignore' })
    } catch {
      rmSync(dir, { recursive: true })
      return undefined
    }
    return new SmallDisk(dir)
  }

  /** A folder on it. */
  folder(name: string): string {
    const dir = path.join(this.dir, name)
    mkdirSync(dir)
    return dir
  }

  /** Leaves room for so many bytes and no more. Begun again where somebody else took of it meanwhile. */
  fill(leaving: number): void {
    for (let tries = 0; ; tries++) {
      const { bavail, bsize } = statfsSync(this.dir)
      try {
        return writeFileSync(this.#inTheWay, new Uint8Array(Math.max(0, bavail * bsize - leaving)), { flag: 'a' })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC' || tries >= TRIES) throw error
        this.free()
      }
    }
  }

  free(): void {
    rmSync(this.#inTheWay)
  }

  unmount(): void {
    execFileSync('umount', [this.dir])
    rmSync(this.dir, { recursive: true })
  }
}

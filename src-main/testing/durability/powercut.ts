/** What is left of a node's files after it was killed: as the process left them, as a disk had them, or something in between. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Random } from '../sim/random.ts'

const SECTOR = 512
export type Loss = 'process' | 'power' | 'torn'

/** The library to preload; undefined without a C compiler or off Linux, and then only the loss of the process can be tried. */
export function powercutLibrary(home: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  const library = path.join(home, 'powercut.so')
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, path.join(import.meta.dirname, 'powercut.c'), '-ldl'])
    return library
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Makes `cache` (what the process saw) and `disk` (what was synced) the same: what the next start finds. */
export function lose(cache: string, disk: string, loss: Loss, random: Random): void {
  if (loss === 'power') replace(cache, disk)
  if (loss === 'torn') tear(cache, disk, random)
  for (const file of filesIn(cache)) if (file.endsWith('-shm')) rmSync(path.join(cache, file))
  replace(disk, cache)
}

function replace(target: string, source: string): void {
  rmSync(target, { recursive: true, force: true })
  cpSync(source, target, { recursive: true })
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))

/** Of what was not synced, any part may have reached the disk, by sectors where a file is written in place, else by whole names. */
function tear(cache: string, disk: string, random: Random): void {
  for (const file of new Set([...filesIn(cache), ...filesIn(disk)])) {
    const [seen, kept] = [path.join(cache, file), path.join(disk, file)]
    const inPlace = /(\.db|-wal|\.heads)$/.test(file)
    if (inPlace && existsSync(seen) && existsSync(kept)) mixSectors(seen, kept, random)
    else if (random.chance(50)) existsSync(kept) ? cpSync(kept, seen) : rmSync(seen)
  }
}

function mixSectors(seen: string, kept: string, random: Random): void {
  const [a, b] = [readFileSync(seen), readFileSync(kept)]
  const mixed = Buffer.alloc(random.chance(50) ? a.length : b.length)
  b.copy(mixed)
  for (let at = 0; at < mixed.length; at += SECTOR) {
    const [fresh, old] = [a.subarray(at, at + SECTOR), b.subarray(at, at + SECTOR)]
    if (fresh.equals(old) || random.chance(50)) continue
    fresh.copy(mixed, at)
  }
  writeFileSync(seen, mixed)
}

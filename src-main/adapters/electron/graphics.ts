/**
 * Whether it is known that nothing but software draws here. Chromium finds that out anew at every start, by graphics processes that end
 * one after the other while the first page waits for one; a program that knows it from the starts before asks for software at once.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { App } from 'electron'

/** The part of Electron's `app` that is asked. */
export type Graphics = Pick<App, 'disableHardwareAcceleration' | 'getGPUFeatureStatus'>

/** What starts have found: that there are no graphics, with this runtime, so many times in a row, last at this time (Unix ms). */
export interface Found {
  readonly runtime: string
  readonly times: number
  readonly at: number
}

/** One start may find the graphics away, as while a driver is being renewed. */
const TIMES_LEAST = 2
/** A driver may have come since: now and then a start looks again. */
const LASTS_MS = 7 * 86_400_000

export function isKnownAbsent(found: Found | undefined, runtime: string, now: number): boolean {
  if (found === undefined || found.runtime !== runtime || found.times < TIMES_LEAST) return false
  return now >= found.at && now - found.at < LASTS_MS
}

/** What is known after a start that looked. */
export function foundNext(before: Found | undefined, seen: { absent: boolean; runtime: string; now: number }) {
  const { absent, runtime, now: at } = seen
  if (!absent) return undefined
  return { runtime, times: before?.runtime === runtime ? before.times + 1 : 1, at }
}

/** Before `ready`: asks for software where that is known. Gives what looks and remembers, for when a page is on screen. */
export function chooseGraphics(app: Graphics, dir: string, runtime: string): () => void {
  const file = path.join(dir, 'graphics.json')
  const before = read(file)
  if (isKnownAbsent(before, runtime, Date.now())) {
    app.disableHardwareAcceleration()
    return () => undefined
  }
  return () => {
    const absent = !app.getGPUFeatureStatus().gpu_compositing.startsWith('enabled')
    const found = foundNext(before, { absent, runtime, now: Date.now() })
    try {
      if (found) writeFileSync(file, JSON.stringify(found), { mode: 0o600 })
      else rmSync(file, { force: true })
    } catch {
      // The next start looks again: it costs a tenth of a second and nothing else.
    }
  }
}

function read(file: string): Found | undefined {
  try {
    const { runtime, times, at } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Found>
    return typeof runtime === 'string' && typeof times === 'number' && typeof at === 'number'
      ? { runtime, times, at }
      : undefined
  } catch {
    return undefined
  }
}

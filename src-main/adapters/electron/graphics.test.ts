import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { GPUFeatureStatus } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseGraphics, type Found, foundNext, isKnownAbsent } from './graphics.ts'

const DAY = 86_400_000
const now = 100 * DAY
const twice: Found = { runtime: 'Electron 33', times: 2, at: now - DAY }

describe('that there are no graphics', () => {
  it.each([
    ['is known after two starts', twice, true],
    ['is not known of a machine that never looked', undefined, false],
    ['is not known after one start', { ...twice, times: 1 }, false],
    ['is not known of another runtime', { ...twice, runtime: 'Electron 34' }, false],
    ['is looked at again after a week', { ...twice, at: now - 7 * DAY }, false],
    ['is looked at again where the clock went back', { ...twice, at: now + 1 }, false],
  ])('%s', (_name, found, known) => {
    expect(isKnownAbsent(found, 'Electron 33', now)).toBe(known)
  })

  it('is forgotten by the first start that finds some, and begins anew with another runtime', () => {
    const seen = { absent: true, runtime: 'Electron 33', now }
    expect(foundNext(undefined, seen)).toEqual({ runtime: 'Electron 33', times: 1, at: now })
    expect(foundNext(twice, seen)).toEqual({ runtime: 'Electron 33', times: 3, at: now })
    expect(foundNext(twice, { ...seen, runtime: 'Electron 34' })?.times).toBe(1)
    expect(foundNext(twice, { ...seen, absent: false })).toBeUndefined()
  })
})

describe('a start', () => {
  let dir = ''
  beforeEach(() => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'kind-graphics-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  /** Whether it asked for software before it looked. */
  function start(composited: string): boolean {
    let asked = false
    const status = { gpu_compositing: composited } as GPUFeatureStatus
    const disableHardwareAcceleration = () => {
      asked = true
    }
    const app = { disableHardwareAcceleration, getGPUFeatureStatus: () => status }
    chooseGraphics(app, dir, 'Electron 33')()
    return asked
  }

  it('asks for software once two before it found nothing else, and no longer looks', () => {
    expect(['disabled_software', 'unavailable_software', 'enabled', 'enabled'].map(start)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it('that finds graphics forgets what one before it missed', () => {
    expect(['disabled_software', 'enabled', 'disabled_software', 'enabled'].map(start)).toEqual(Array(4).fill(false))
  })

  it('looks again when what was kept cannot be read, and keeps it anew', () => {
    start('disabled_software')
    writeFileSync(path.join(dir, 'graphics.json'), '{"runtime":')
    expect(start('disabled_software')).toBe(false)
    expect(JSON.parse(readFileSync(path.join(dir, 'graphics.json'), 'utf8'))).toMatchObject({ times: 1 })
  })

  it('goes on where nothing can be kept', () => {
    dir = path.join(dir, 'gone')
    expect(start('disabled_software')).toBe(false)
  })
})

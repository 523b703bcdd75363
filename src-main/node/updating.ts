/** New versions: looked for once a day, trusted on the word of two (core/releases), fetched and installed when the person says so. */

import type { Verify } from '#shared/core/kernel/index.ts'
import { type Release, type ReleaseSource, vouchedFor } from '#shared/core/releases/index.ts'
import type { Settings } from '#shared/ipc/app.ts'
import type { UpdateState } from '#shared/ipc/updates.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { Updater } from '../ports/updater.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Well after the first minute, in which the person came to do something. */
const FIRST_LOOK_MS = 60_000
/** Between two tellings of how far it is. */
const TELL_MS = 250

const REFUSALS = {
  'update.none':
    'This copy of Kind Market was packed without an address for new versions. Nothing was changed; get new versions where you got this one.',
  'update.unreachable':
    'The address for new versions did not answer as it should, or the file did not come whole. Nothing was changed; try again later.',
  'update.unsigned':
    'There is a newer version, but not two of those who release Kind Market have signed it. Nothing was fetched and nothing was changed. Wait, and ask where you got Kind Market if it stays so.',
  'update.shape':
    'What the address for new versions says is not understood by this version. Nothing was fetched and nothing was changed; get the new version where you got this one.',
  'update.not-installed':
    'The system did not give its leave, or its installer failed. Nothing was changed and the new version is still here; try again.',
  'update.nothing': 'There is no newer version to install. Nothing was changed.',
} as const

interface Opened {
  updater: Updater
  verify: Verify
}

export interface UpdatingParts {
  version: string
  /** Undefined: new versions are not looked for, and every wish is refused. */
  source: ReleaseSource | undefined
  /** Loads what it takes; called at the first look. */
  open(source: ReleaseSource): Promise<Opened>
  now(): number
  onChange(): void
}

type Step = Pick<UpdateState, 'looked' | 'part' | 'trouble'> & {
  step: Exclude<UpdateState['state'], 'none'>
  newer?: Release
}

export class Updating {
  readonly #parts: UpdatingParts
  #state: Step = { step: 'idle' }
  #opened: Promise<Opened> | undefined
  #timer: NodeJS.Timeout | undefined
  /** One wish after the other, so that what is fetched is what was vouched for. */
  #line: Promise<unknown> = Promise.resolve()

  constructor(parts: UpdatingParts) {
    this.#parts = parts
  }

  /** Where new versions are not this program's business. */
  static none(version: string): Updating {
    const open = (): never => {
      throw refusal('update.none')
    }
    return new Updating({ version, source: undefined, open, now: () => 0, onChange: () => undefined })
  }

  state(): UpdateState {
    const { version, source } = this.#parts
    const { step, newer, ...told } = this.#state
    return {
      state: source ? step : 'none',
      version,
      ...(source && { keys: source.keys.length }),
      ...(newer && { newer: { version: newer.version, bytes: Math.max(...newer.files.map(({ size }) => size)) } }),
      ...told,
    }
  }

  /** Looks by itself from now on, or no longer. */
  follow({ lookForVersions }: Pick<Settings, 'lookForVersions'>): void {
    clearTimeout(this.#timer)
    if (lookForVersions && this.#parts.source) this.#again(FIRST_LOOK_MS)
  }

  look(): Promise<UpdateState> {
    return this.#next(() => this.#look())
  }

  /** Resolves when it has begun; `state` tells how far it is. */
  fetch(): Promise<UpdateState> {
    return this.#next(async () => {
      await this.#look()
      if (this.#state.newer === undefined) throw refusal('update.nothing')
      void this.#fetch(this.#state)
    })
  }

  async install(): Promise<UpdateState> {
    if (this.#state.step !== 'ready') throw refusal('update.nothing')
    const { updater } = await this.#open()
    try {
      updater.install()
    } catch (error) {
      console.error('[updates]', error)
      throw refusal('update.not-installed')
    }
    return this.state()
  }

  async #look(): Promise<void> {
    const { updater, verify } = await this.#open()
    const told = await updater.look().catch((error: unknown) => {
      console.error('[updates]', error)
      throw refusal('update.unreachable')
    })
    const looked = this.#parts.now()
    if (told === undefined) return this.#set({ step: 'idle', looked })
    const release = vouchedFor(told, this.#parts.source?.keys ?? [], verify)
    this.#set(release.ok ? { step: 'found', looked, newer: release.value } : { step: 'idle', looked })
    if (!release.ok) throw refusal(release.error === 'release.shape' ? 'update.shape' : 'update.unsigned')
  }

  async #fetch(found: Step): Promise<void> {
    this.#set({ ...found, step: 'fetching', part: 0 })
    let told = this.#parts.now()
    const tell = (part: number): void => {
      if (this.#parts.now() - told < TELL_MS) return
      told = this.#parts.now()
      this.#set({ ...found, step: 'fetching', part })
    }
    try {
      await (await this.#open()).updater.fetch(tell)
      this.#set({ ...found, step: 'ready' })
    } catch (error) {
      console.error('[updates]', error)
      this.#set({
        ...found,
        step: 'found',
        trouble: { code: 'update.unreachable', text: REFUSALS['update.unreachable'] },
      })
    }
  }

  async #open(): Promise<Opened> {
    const { source, open } = this.#parts
    if (!source) throw refusal('update.none')
    this.#opened ??= open(source)
    return this.#opened
  }

  /** While it is being fetched, and from then on, there is nothing else to wish for. */
  async #next(wish: () => Promise<void>): Promise<UpdateState> {
    const turn = this.#line.then(async () => {
      if (this.#state.step !== 'fetching' && this.#state.step !== 'ready') await wish()
    })
    this.#line = turn.catch(() => undefined)
    await turn
    return this.state()
  }

  #again(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#again(DAY_MS)
      this.look().catch((error: unknown) => console.error('[updates]', error))
    }, ms)
    this.#timer.unref()
  }

  #set(state: Step): void {
    this.#state = state
    this.#parts.onChange()
  }
}

const refusal = (code: keyof typeof REFUSALS): NodeRefusal => new NodeRefusal('REFUSED', code, REFUSALS[code])

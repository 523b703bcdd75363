/** Four validators in processes of their own, joined by this one, which hears everything and can hold things back. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readHub } from '#shared/core/hubs/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import { named } from '../consensus-form.ts'
import { LanOfNodes } from '../lan.ts'
import type { Random } from '../sim/random.ts'
import { type Loss, lose, powercutLibrary } from './powercut.ts'
import { WireTap } from './tap.ts'
import type { Says, Told } from './validator.ts'

const NAMES = ['ana', 'ben', 'cy', 'dee'] as const
const FORM = { name: 'Four', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000000', creditLimit: '0' }
/** Hub time runs so many times as fast, so that rounds given up do not take all day. */
const SPEED = 5
const START_MS_MAX = 120_000
const ANSWER_MS_MAX = 60_000

export type Answer = Extract<Says, { answer: number }>

interface Seat {
  name: string
  dev: string
  did: string
  cache: string
  disk: string
  die: string
  process?: ChildProcess | undefined
  /** Nothing passes to it or from it. */
  alone: boolean
  errors: string
}

/** What passes from one to another; a filter may change it, or hold it back by returning undefined. */
export type Filter = (bytes: Uint8Array, from: string, to: string) => Uint8Array | undefined

export class Validators {
  readonly tap: WireTap
  readonly library: string | undefined
  filter: Filter = (bytes) => bytes
  readonly #seats: readonly Seat[]
  readonly #hub: string
  readonly #now: number
  readonly #since = Date.now()
  #asked = 0
  readonly #waiting = new Map<number, { of: Seat; settle: (answer?: Answer) => void }>()

  private constructor(
    seats: readonly Seat[],
    lan: { hub: string; now: number; tap: WireTap },
    library: string | undefined,
  ) {
    this.#seats = seats
    this.#hub = lan.hub
    this.#now = lan.now
    this.tap = lan.tap
    this.library = library
  }

  /** Founds the hub of four and starts them. */
  static async start(home: string): Promise<Validators> {
    const lan = new LanOfNodes(path.join(home, 'lan'))
    const { hub, dids } = await fourSign(lan)
    const { chain } = lan.get(NAMES[0]).engine.hub(hub)
    const tap = new WireTap(fromHex(hub), readHub(chain.reader).validators)
    const seats = NAMES.map((name): Seat => {
      const dev = lan.get(name).engine.me() as string
      const [cache, disk] = [path.join(home, name, 'cache'), path.join(home, name, 'disk')]
      return {
        name,
        dev,
        did: dids[name] as string,
        cache,
        disk,
        die: path.join(home, name, 'die'),
        alone: true,
        errors: '',
      }
    })
    const { now } = lan
    lan.close()
    for (const { name, cache, disk } of seats) {
      mkdirSync(cache, { recursive: true })
      cpSync(path.join(home, 'lan', name), path.join(cache, 'data'), { recursive: true })
      cpSync(path.join(home, 'lan', 'state', name), path.join(cache, 'state'), { recursive: true })
      cpSync(cache, disk, { recursive: true })
    }
    const four = new Validators(seats, { hub, now, tap }, powercutLibrary(home))
    await Promise.all(seats.map((_, i) => four.wake(i)))
    return four
  }

  get count(): number {
    return this.#seats.length
  }

  seat(i: number): Seat {
    return this.#seats[i] as Seat
  }

  isUp(i: number): boolean {
    return this.seat(i).process !== undefined
  }

  /** Starts one and joins it to those who run, unless it is to be alone. */
  async wake(i: number, alone = false): Promise<void> {
    const seat = this.seat(i)
    const { cache, disk, die } = seat
    const args = [
      path.join(cache, 'data'),
      path.join(cache, 'state'),
      die,
      this.#hub,
      String(this.#now),
      String(this.#since),
    ]
    const script = path.join(import.meta.dirname, 'validator.ts')
    const { library } = this
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args, String(SPEED)], {
      env: {
        ...process.env,
        KIND_CACHE: cache,
        KIND_DISK: disk,
        KIND_DIE: die,
        NODE_COMPILE_CACHE: path.join(path.dirname(path.dirname(cache)), 'compiled'),
        ...(library !== undefined && { LD_PRELOAD: library }),
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    seat.process = child
    seat.alone = true
    seat.errors = ''
    // What is written to a process that was just killed is lost, as it would be on a wire.
    child.stdin?.on('error', () => undefined)
    child.stderr?.on('data', (chunk) => {
      seat.errors = (seat.errors + String(chunk)).slice(-3000)
    })
    const ready = Promise.withResolvers<void>()
    const timer = setTimeout(() => ready.reject(new Error(`${seat.name} did not start: ${seat.errors}`)), START_MS_MAX)
    child.once('exit', () => {
      ready.reject(new Error(`${seat.name} ended while starting: ${seat.errors}`))
      if (seat.process === child) seat.process = undefined
      for (const { of, settle } of this.#waiting.values()) if (of === seat) settle()
    })
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      // A kill may cut the last line short: then it never left.
      if (!line.endsWith('}')) return
      const says = JSON.parse(line) as Says
      if ('ready' in says) ready.resolve()
      else this.#hear(seat, says)
    })
    await ready.promise.finally(() => clearTimeout(timer))
    if (!alone) this.join(i)
  }

  join(i: number): void {
    const seat = this.seat(i)
    seat.alone = false
    for (const other of this.#seats)
      if (other !== seat && other.process && !other.alone) {
        this.#write(other, { up: seat.dev })
        this.#write(seat, { up: other.dev })
      }
  }

  #write(seat: Seat, told: Told): void {
    seat.process?.stdin?.write(`${JSON.stringify(told)}\n`)
  }

  #hear(from: Seat, says: Exclude<Says, { ready: string }>): void {
    if ('answer' in says) {
      this.#waiting.get(says.answer)?.settle(says)
      return
    }
    const bytes = fromHex(says.send)
    this.tap.hear(bytes)
    if (from.alone) return
    for (const to of this.#seats) {
      if (to === from || to.alone || !to.process || (says.to !== undefined && says.to !== to.dev)) continue
      const passed = this.filter(bytes, from.dev, to.dev)
      if (passed)
        this.#write(to, { frame: toHex(passed), from: from.dev, ...(says.hub !== undefined && { gossip: says.hub }) })
    }
  }

  tell(i: number, told: Told): void {
    this.#write(this.seat(i), told)
  }

  /** Undefined when it ended meanwhile. */
  ask(i: number): Promise<Answer | undefined> {
    const id = this.#asked++
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.seat(i).name} does not answer`)), ANSWER_MS_MAX)
      const settle = (answer?: Answer): void => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        resolve(answer)
      }
      this.#waiting.set(id, { of: this.seat(i), settle })
      if (this.isUp(i)) this.tell(i, { ask: id })
      else settle()
    })
  }

  /** Everybody who runs pays the next one. */
  pay(): void {
    for (let i = 0; i < this.count; i++) this.tell(i, { pay: this.seat((i + 1) % this.count).did })
  }

  /** Ends one without a farewell. */
  async kill(i: number): Promise<void> {
    const child = this.seat(i).process
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    this.fell(i)
  }

  /** The others notice that one has ended. */
  fell(i: number): void {
    for (const other of this.#seats) if (other !== this.seat(i)) this.#write(other, { down: this.seat(i).dev })
  }

  /** What is left of the files of one that has ended. */
  lose(i: number, loss: Loss, random: Random): void {
    lose(this.seat(i).cache, this.seat(i).disk, loss, random)
  }

  async stop(): Promise<void> {
    await Promise.all(this.#seats.map((_, i) => this.kill(i)))
  }
}

/** Four members, all of whom sign, any three of them together. */
async function fourSign(lan: LanOfNodes): Promise<{ hub: string; dids: Record<string, string> }> {
  const { hub, dids } = await lan.hub([...NAMES], FORM)
  const sign = async (name: string, act: Act): Promise<void> => {
    const { digest } = (await lan.get(name).call('acts.prepare', { act })) as Sheet
    await lan.get(name).call('acts.approve', { digest })
    lan.settle()
  }
  const change = { title: 'Four sign', reason: 'One is too few', policy: { consensus: named('bft', NAMES.length) } }
  await sign('ana', { act: 'propose-rules', hub, ...change, validators: Object.values(dids) } as Act)
  const [proposal] = (await lan.get('ana').call('governance.proposals', { hub })) as { id: string }[]
  for (const name of NAMES) await sign(name, { act: 'vote', hub, proposal: proposal?.id ?? '', choice: 'yes' })
  for (let waited = 0; waited < 10; waited++) {
    lan.now += 1000
    lan.settle()
  }
  for (const name of NAMES)
    if (readHub(lan.get(name).engine.hub(hub).chain.reader).validators.length !== NAMES.length)
      throw new Error('the four never took over')
  return { hub, dids }
}

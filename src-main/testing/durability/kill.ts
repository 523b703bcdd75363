/** Kills a node under load again and again, takes away what was not synced, and asks the next one for everything acknowledged. */
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { LanOfNodes } from '../lan.ts'
import { Random } from '../sim/random.ts'
import { type Loss, lose, powercutLibrary } from './powercut.ts'
import type { Ack } from './victim.ts'

const FORM = {
  name: 'Riverside',
  tokenName: 'Hours',
  tokenCode: 'HRS',
  decimals: 0,
  grant: '100000000',
  creditLimit: '0',
}
/** The next start is more than a month later: what the last one made snapshots of is then old enough to be dropped. */
const CYCLE_MS = 31 * 86_400_000
/** A start that says nothing for so long is hanging. */
const START_MS_MAX = 300_000

export interface Killed {
  cycles: number
  acknowledged: number
  /** Acknowledged and gone. */
  lost: number
  /** Starts whose state root was not that of a rebuild. */
  unequal: number
  height: number
  /** Where the history begins at the last start. */
  base: number
  losses: Record<Loss, number>
  /** Starts that ended by themselves, or raised an alarm they should not. */
  troubles: string[]
  alarms: Record<string, number>
}

interface Found {
  checked: number
  missing: Ack[]
  equal: boolean
  height: number
  base: number
  alarms: string[]
}

/** A torn end of the journal is what a power cut may leave; everything else would be a defect of ours. */
const ALLOWED = ['store.tail-lost']

export async function killCycles(
  home: string,
  cycles: number,
  seed: number,
  log: (line: string) => void,
): Promise<Killed> {
  const random = new Random(seed, 'kill')
  const scene = await stage(home)
  const sum: Killed = {
    cycles,
    acknowledged: 0,
    lost: 0,
    unequal: 0,
    height: -1,
    base: -1,
    losses: { process: 0, power: 0, torn: 0 },
    troubles: [],
    alarms: {},
  }
  for (let cycle = 0; cycle <= cycles; cycle++) {
    // The last start is only asked.
    const killAfterMs = cycle === cycles ? 0 : random.below(8) === 0 ? -random.below(400) : 20 + random.below(500)
    const { found, acks, said } = await runOnce(scene, cycle, killAfterMs)
    appendFileSync(scene.acks, acks.map((ack) => `${JSON.stringify(ack)}\n`).join(''))
    sum.acknowledged += acks.length
    if (said !== '') sum.troubles.push(`cycle ${cycle}: ${said}`)
    if (found) judge(sum, found, cycle)
    const loss: Loss =
      scene.library === undefined || random.chance(20) ? 'process' : random.chance(60) ? 'power' : 'torn'
    if (cycle < cycles) {
      sum.losses[loss]++
      lose(scene.cache, scene.disk, loss, random)
    }
    if (cycle % 20 === 19) log(`${cycle + 1} kills, ${sum.acknowledged} acknowledged, ${sum.lost} lost`)
  }
  return sum
}

function judge(sum: Killed, found: Found, cycle: number): void {
  sum.lost += found.missing.length
  if (!found.equal) sum.unequal++
  sum.height = found.height
  sum.base = found.base
  for (const code of found.alarms) {
    sum.alarms[code] = (sum.alarms[code] ?? 0) + 1
    if (!ALLOWED.includes(code)) sum.troubles.push(`cycle ${cycle}: alarm ${code}`)
  }
}

interface Scene {
  cache: string
  disk: string
  acks: string
  hub: string
  payee: string
  now: number
  library: string | undefined
}

/** A hub of two; the folder of its signer is what gets killed. */
async function stage(home: string): Promise<Scene> {
  const lan = new LanOfNodes(path.join(home, 'lan'))
  const { hub, dids } = await lan.hub(['ana', 'ben'], FORM)
  lan.close()
  const [cache, disk, acks] = [path.join(home, 'cache'), path.join(home, 'disk'), path.join(home, 'acks')]
  mkdirSync(cache)
  cpSync(path.join(home, 'lan', 'ana'), path.join(cache, 'data'), { recursive: true })
  cpSync(path.join(home, 'lan', 'state', 'ana'), path.join(cache, 'state'), { recursive: true })
  cpSync(cache, disk, { recursive: true })
  writeFileSync(acks, '')
  return { cache, disk, acks, hub, payee: dids.ben as string, now: lan.now, library: powercutLibrary(home) }
}

interface Run {
  found: Found | undefined
  acks: Ack[]
  /** Why it ended by itself; empty when it was killed. */
  said: string
}

/** Kills `afterMs` after the first answer; negative: that long after its start; 0: as soon as it has answered. */
function runOnce(scene: Scene, cycle: number, afterMs: number): Promise<Run> {
  const { cache, disk, acks, hub, payee, now, library } = scene
  const victim = path.join(import.meta.dirname, 'victim.ts')
  const args = [path.join(cache, 'data'), path.join(cache, 'state'), hub, payee, String(now + cycle * CYCLE_MS), acks]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', victim, ...args], {
    env: { ...process.env, KIND_CACHE: cache, KIND_DISK: disk, ...(library !== undefined && { LD_PRELOAD: library }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run: Run = { found: undefined, acks: [], said: '' }
  let errors = ''
  const kill = (): void => void child.kill('SIGKILL')
  const timer = setTimeout(
    () => {
      if (afterMs >= 0) run.said = 'said nothing'
      kill()
    },
    afterMs < 0 ? -afterMs : START_MS_MAX,
  )
  child.stderr.on('data', (chunk) => {
    errors += String(chunk)
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    // The kill may cut the last line short; half a word acknowledges nothing.
    if (!line.endsWith('}')) return
    const told = JSON.parse(line) as Ack | Found
    if (!('checked' in told)) return void run.acks.push(told)
    run.found = told
    clearTimeout(timer)
    setTimeout(kill, Math.max(0, afterMs))
  })
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (signal !== 'SIGKILL') run.said = `ended with ${code}: ${errors.slice(-1500)}`
      resolve(run)
    })
  })
}

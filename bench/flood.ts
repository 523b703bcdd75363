/**
 * A member floods a hub's founder while an honest member goes on working: `npm run bench -- flood [--seconds 60] [--rate 5000]
 * [--floods random,forged]`. Victim, flooder and honest member are processes of their own, on loopback; every flood meets a fresh victim.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { askNode } from '#main/adapters/api/ask-node.ts'
import { type Asked, asking } from './flood/asker.ts'
import { FLOODS, type FloodName, SLOWED } from './flood/floods.ts'
import type { LoopFigures } from './flood/loop-meter.ts'
import type { FlooderTask, FromPeer, PeerTask } from './flood/task.ts'

const SECONDS = '60'
const RATE = '5000'
/** Spam comes from several members together, this much a second from all of them. */
const SPAMMERS = 3
const SPAM_RATE = 1000
const FORM = { name: 'Bench', tokenName: 'Credits', tokenCode: 'CR', decimals: 0, grant: '1000000', creditLimit: '0' }
const here = (file: string): string => path.join(import.meta.dirname, file)

type Worked = Extract<FromPeer, { kind: 'worked' }>
type Flooded = Extract<FromPeer, { kind: 'flooded' }>

interface Outcome {
  flood: FloodName
  loop: LoopFigures
  honest: Worked
  flooder: Flooded
  /** What a person at the flooded node had to wait for. */
  asked: Asked
}

export async function run(): Promise<Record<string, number>> {
  const { values } = parseArgs({
    strict: false,
    options: {
      seconds: { type: 'string', default: SECONDS },
      rate: { type: 'string', default: RATE },
      floods: { type: 'string', default: Object.keys(FLOODS).join() },
    },
  })
  const outcomes: Outcome[] = []
  for (const flood of String(values.floods).split(',') as FloodName[]) {
    if (!Object.hasOwn(FLOODS, flood)) throw new Error(`no such flood: ${flood}`)
    const outcome = await one(flood, Number(values.seconds), Number(values.rate))
    outcomes.push(outcome)
    console.error(JSON.stringify(line(outcome)))
  }
  return figures(outcomes)
}

/** The worst over all floods, then each flood's own. */
function figures(outcomes: readonly Outcome[]): Record<string, number> {
  const worst = (of: (outcome: Outcome) => number) => Math.max(...outcomes.map(of))
  const cuts = outcomes.filter(({ flood }) => !SLOWED.has(flood)).map(({ flooder }) => flooder.cutMs)
  return {
    loop_p99_ms: round(worst(({ loop }) => loop.p99Ms)),
    loop_max_ms: round(worst(({ loop }) => loop.maxMs)),
    loop_own_p99_ms: round(worst(({ loop }) => loop.ownP99Ms)),
    loop_own_max_ms: round(worst(({ loop }) => loop.ownMaxMs)),
    honest_p99_ms: round(worst(({ honest }) => quantile(honest.waits, 0.99))),
    search_p99_ms: round(worst(({ asked }) => quantile(asked.searches, 0.99))),
    post_p99_ms: round(worst(({ asked }) => quantile(asked.posts, 0.99))),
    honest_downs: worst(({ honest }) => honest.downs),
    cut_ms: round(Math.max(0, ...cuts.map((ms) => ms ?? Number.MAX_SAFE_INTEGER))),
    cut_s: round(Math.max(0, ...cuts.map((ms) => ms ?? Number.MAX_SAFE_INTEGER)) / 1000),
    back_ms: round(worst(({ flooder }) => flooder.backMs)),
    rss_mb: round(worst(({ loop }) => loop.rssMb)),
    load: round(os.loadavg()[0] as number),
    ...Object.fromEntries(
      outcomes.flatMap((outcome) =>
        Object.entries(line(outcome)).flatMap(([name, value]) =>
          typeof value === 'number' ? [[`${outcome.flood}_${name}`, value]] : [],
        ),
      ),
    ),
  }
}

const line = ({ flood, loop, honest, flooder, asked }: Outcome) => ({
  flood,
  loop_p99_ms: round(loop.p99Ms),
  loop_max_ms: round(loop.maxMs),
  loop_own_p99_ms: round(loop.ownP99Ms),
  loop_own_max_ms: round(loop.ownMaxMs),
  honest_p50_ms: round(quantile(honest.waits, 0.5)),
  honest_p99_ms: round(quantile(honest.waits, 0.99)),
  honest_answers: honest.waits.length,
  search_p99_ms: round(quantile(asked.searches, 0.99)),
  post_p99_ms: round(quantile(asked.posts, 0.99)),
  board: asked.board,
  cut_ms: round(flooder.cutMs ?? -1),
  sent: flooder.sent,
  sent_per_s: round(flooder.sent / (flooder.floodedMs / 1000)),
  tries: flooder.tries,
  back_ms: round(flooder.backMs),
  rss_mb: round(loop.rssMb),
  cpu_s: round(loop.cpuS),
  load: round(os.loadavg()[0] as number),
})

const round = (n: number): number => Math.round(n * 10) / 10

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

async function one(flood: FloodName, seconds: number, perSecond: number): Promise<Outcome> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kind-flood-'))
  const victim = startVictim(dir)
  const peers: ChildProcess[] = []
  try {
    const task = { ...(await found(dir, victim)), seconds }
    const honest = await startPeer('flood/honest.ts', task, peers)
    const flooders: ChildProcess[] = []
    for (let number = 0; number < (flood === 'spam' ? SPAMMERS : 1); number++) {
      const share = flood === 'spam' ? Math.ceil(SPAM_RATE / SPAMMERS) : perSecond
      const order: FlooderTask = { ...task, flood, perSecond: share, number }
      flooders.push(await startPeer('flood/flooder.ts', order, peers))
    }
    victim.send('begin')
    await next(victim)
    const working = next<Worked>(honest)
    const flooding = Promise.all(flooders.map((flooder) => next<Flooded>(flooder)))
    honest.send('begin')
    for (const flooder of flooders) flooder.send('begin')
    const [worked, flooded, asked] = await Promise.all([working, flooding, asking(dir, task.hub, seconds)])
    victim.send('end')
    return { flood, loop: await next<LoopFigures>(victim), honest: worked, flooder: together(flooded), asked }
  } finally {
    for (const child of [...peers, victim]) child.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Several flooders as one: cut when the last of them is. */
function together(flooders: readonly Flooded[]): Flooded {
  const cuts = flooders.map(({ cutMs }) => cutMs)
  const sum = (of: (flooder: Flooded) => number) => flooders.reduce((total, flooder) => total + of(flooder), 0)
  const most = (of: (flooder: Flooded) => number) => Math.max(...flooders.map(of))
  return {
    kind: 'flooded',
    sent: sum(({ sent }) => sent),
    cutMs: cuts.includes(undefined) ? undefined : Math.max(...(cuts as number[])),
    tries: sum(({ tries }) => tries),
    backMs: most(({ backMs }) => backMs),
    floodedMs: most(({ floodedMs }) => floodedMs),
  }
}

/** The headless node of this project, with its event loop measured. */
function startVictim(dir: string): ChildProcess {
  return fork(
    here('../src-main/headless.ts'),
    ['--data', dir, '--listen', '127.0.0.1:0', '--passphrase-env', 'KIND_PASSPHRASE', '--nick', 'victim'],
    {
      execArgv: ['--disable-warning=ExperimentalWarning', '--import', here('flood/loop-meter.ts')],
      env: { ...process.env, KIND_PASSPHRASE: 'bench' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
}

async function found(dir: string, victim: ChildProcess): Promise<Omit<PeerTask, 'seconds'> & { hub: string }> {
  const lines = createInterface({ input: victim.stdout as NodeJS.ReadableStream })
  const ready = await new Promise<{ did: string; addresses: string[] }>((resolve, reject) => {
    victim.once('exit', (code) => reject(new Error(`the victim ended with ${code}`)))
    lines.on('line', (text) => text.startsWith('{') && resolve(JSON.parse(text)))
  })
  const ask = askNode(dir)
  const { hub } = await ask.hubs.create(FORM)
  const { link } = await ask.hubs.invite({ hub, uses: 100, days: 1 })
  return { addresses: ready.addresses, link, founder: ready.did, hub }
}

async function startPeer(file: string, task: PeerTask | FlooderTask, peers: ChildProcess[]): Promise<ChildProcess> {
  const child = fork(here(file), [], { execArgv: ['--disable-warning=ExperimentalWarning'] })
  peers.push(child)
  const ready = next(child)
  child.send(task)
  await ready
  return child
}

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code}`)))
  })
}

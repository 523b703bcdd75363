/**
 * A file delivered between two nodes in processes of their own, the taker killed in the middle and started again: `npm run bench --
 * transfer [--mb 2048] [--memory-as-it-is]`. Beside it, in the same run, a bare libp2p stream of the same transport, encryption and muxer: as libp2p is, which
 * the ratio is of, and with its garbage collected as nodes do.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type Ask, askNode } from '#main/adapters/api/ask-node.ts'
import type { Act, TermsForm } from '#shared/ipc/agreements.ts'
import type { Transfer } from '#shared/ipc/files.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import { cpuSeconds, mainCpuSeconds } from './gossip/headless.ts'
import type { BareTask } from './transfer/bare.ts'
import { fillMemory } from './transfer/full-memory.ts'
import type { MemoryFigures } from './transfer/memory-meter.ts'

const MB = 1e6
const MIB = 2 ** 20
const SIZE_MIB = '2048'
/** Long enough that both ends are warm. */
const BARE_BYTES = 512 * MIB
const LOOK_MS = 200
const PATIENCE_MS = 120_000
const FORM = { name: 'Bench', tokenName: 'Credits', tokenCode: 'CR', decimals: 0, grant: '1000', creditLimit: '0' }
const WEEK = 7 * 24 * 3_600_000
const here = (file: string): string => path.join(import.meta.dirname, file)
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const round = (n: number): number => Math.round(n * 100) / 100
const mean = (figures: number[]): number => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

export async function run(): Promise<Record<string, number>> {
  const { values } = parseArgs({
    strict: false,
    options: { mb: { type: 'string', default: SIZE_MIB }, 'memory-as-it-is': { type: 'boolean' } },
  })
  const release = values['memory-as-it-is'] === true ? undefined : await fillMemory()
  try {
    return await measured(Number(values.mb) * MIB)
  } finally {
    release?.()
  }
}

async function measured(size: number): Promise<Record<string, number>> {
  // What else the machine does changes from minute to minute: the bare line is measured before, between and after the two halves.
  const [raws, collected]: [Passage[], Passage[]] = [[], []]
  const lines = async () => {
    raws.push(await bare(false))
    collected.push(await bare(true))
  }
  await lines()
  const figures = await interrupted(size, lines)
  await lines()
  const { mb_per_s: rate = 0, giving_cpu_ms_per_mb: giving = 0, taking_cpu_ms_per_mb: taking = 0 } = figures
  const raw = mean(raws.map((line) => line.rate))
  const rawCollected = mean(collected.map((line) => line.rate))
  const [rawGiving, rawTaking] = [mean(raws.map((line) => line.giving)), mean(raws.map((line) => line.taking))]
  return {
    ...figures,
    raw_mb_per_s: round(raw),
    ratio: round(rate / raw),
    raw_collected_mb_per_s: round(rawCollected),
    ratio_collected: round(rate / rawCollected),
    raw_giving_cpu_ms_per_mb: round(rawGiving),
    raw_taking_cpu_ms_per_mb: round(rawTaking),
    cpu_ratio: round((rawGiving + rawTaking) / (giving + taking)),
    load: round(os.loadavg()[0] as number),
  }
}

/** A delivery of a file of `size` bytes whose taker is killed when half of it is there, and started again after the interlude. */
export async function interrupted(size: number, interlude = async () => {}): Promise<Record<string, number>> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'kind-transfer-'))
  const nodes: Node[] = []
  try {
    return await deliver(home, size, nodes, interlude)
  } finally {
    for (const { child } of nodes) child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Megabytes a second, and processor time of each end for a megabyte, in ms. */
interface Passage {
  rate: number
  giving: number
  taking: number
}

/** One stream from process to process. */
async function bare(collect: boolean): Promise<Passage> {
  const [giver, taker] = [0, 1].map(() => fork(here('transfer/bare.ts'), [], { execArgv: QUIET })) as [
    ChildProcess,
    ChildProcess,
  ]
  try {
    giver.send({ do: 'give', bytes: BARE_BYTES, collect } satisfies BareTask)
    const from = await next<string[]>(giver)
    const before = cpuSeconds(giver.pid as number)
    taker.send({ do: 'take', from, collect } satisfies BareTask)
    const { bytes, ms, cpuMs } = await next<{ bytes: number; ms: number; cpuMs: number }>(taker)
    const givingMs = (cpuSeconds(giver.pid as number) - before) * 1000
    return { rate: bytes / MB / (ms / 1000), giving: givingMs / (bytes / MB), taking: cpuMs / (bytes / MB) }
  } finally {
    giver.kill('SIGKILL')
    taker.kill('SIGKILL')
  }
}

const QUIET = ['--disable-warning=ExperimentalWarning']

class Node {
  readonly child: ChildProcess
  readonly ask: Ask
  readonly ready: Promise<{ did: string; addresses: string[] }>

  constructor(dir: string, nick: string) {
    const args = ['--data', dir, '--listen', '127.0.0.1:0', '--passphrase-env', 'KIND_PASSPHRASE', '--nick', nick]
    this.child = fork(here('../src-main/headless.ts'), [...args, '--state', `${dir}-state`], {
      execArgv: [...QUIET, '--import', here('transfer/memory-meter.ts')],
      env: { ...process.env, KIND_PASSPHRASE: 'bench' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    this.ask = askNode(dir)
    const lines = createInterface({ input: this.child.stdout as NodeJS.ReadableStream })
    this.ready = new Promise((resolve, reject) => {
      this.child.once('exit', (code) => reject(new Error(`${nick} ended with ${code}`)))
      lines.on('line', (text) => text.startsWith('{') && resolve(JSON.parse(text)))
    })
    this.ready.catch(() => undefined)
  }

  async sign(act: Act): Promise<{ negotiation?: string | undefined }> {
    const { digest } = await this.ask.agreements.request({ act })
    return this.ask.operator.approve({ digest })
  }

  async memory(): Promise<MemoryFigures> {
    this.child.send('figures')
    return next(this.child)
  }

  /** The only transfer of this node. */
  async transfer(): Promise<Transfer> {
    const [transfer] = await this.ask.files.transfers()
    if (transfer === undefined) throw new Error('no transfer is under way')
    if (transfer.state === 'failed') throw new Error(transfer.problem)
    return transfer
  }

  /** How long until the only transfer is `state`, in ms. */
  async until(state: Transfer['state']): Promise<number> {
    const began = performance.now()
    while ((await this.transfer()).state !== state) await wait(LOOK_MS)
    return performance.now() - began
  }
}

async function deliver(
  home: string,
  size: number,
  nodes: Node[],
  interlude: () => Promise<void>,
): Promise<Record<string, number>> {
  const source = path.join(home, 'source')
  const digest = await writeRandom(source, size)
  const start = async (nick: string): Promise<Node> => {
    const node = new Node(path.join(home, nick), nick)
    nodes.push(node)
    await node.ready
    return node
  }
  const ana = await start('ana')
  const first = await start('ben')
  const agreement = await agree(ana, first)
  // Memory is compared with a node that has just done all this, not with one that has done nothing.
  await wait(3000)
  ana.child.send('begin')
  first.child.send('begin')
  await ana.ask.operator.addFile({ file: source })
  const sealMs = await ana.until('done')
  const file = (await ana.transfer()).file as Blob
  await ana.ask.agreements.deliver({ agreement, note: 'Here it is', inPerson: false, files: [file] })
  await until('the delivery is certified', async () =>
    (await first.ask.agreements.list({ filter: 'all' })).some(({ state }) => state === 'delivered'),
  )
  const target = path.join(home, 'target')
  await first.ask.operator.saveFile({ agreement, root: file.root, file: target })
  const half = await fetched(ana, first, size / 2)
  const memory = [await first.memory()]
  await killed(first)
  await interlude()
  const second = await start('ben')
  second.child.send('begin')
  const rest = await fetched(ana, second, size)
  const saveMs = await second.until('done')
  memory.push(await second.memory())
  const equal = (await digestOf(target)) === digest
  if (!equal) throw new Error('the file that arrived is another one')
  const over = ({ idleMb, peakMb }: MemoryFigures) => peakMb - idleMb
  const each = (of: keyof Used) => round(((half.used[of] + rest.used[of]) * 1000) / ((half.bytes + rest.bytes) / MB))
  const serving = over(await ana.memory())
  const receiving = Math.max(...memory.map(over))
  return {
    size_mb: round(size / MB),
    giving_cpu_ms_per_mb: each('giving'),
    taking_cpu_ms_per_mb: each('taking'),
    main_threads_cpu_ms_per_mb: each('mains'),
    mb_per_s: round((half.bytes + rest.bytes) / MB / ((half.ms + rest.ms) / 1000)),
    resumed_bytes: rest.from,
    lost_bytes: half.to - rest.from,
    verified: Number(equal),
    memory_over_idle_mb: round(Math.max(serving, receiving)),
    memory_over_idle_receiving_mb: round(receiving),
    memory_over_idle_serving_mb: round(serving),
    seal_mb_per_s: round(size / MB / (sealMs / 1000)),
    save_mb_per_s: round(size / MB / (saveMs / 1000)),
    resume_check_s: round(rest.waitedMs / 1000),
  }
}

async function agree(ana: Node, ben: Node): Promise<string> {
  const { hub } = await ana.ask.hubs.create(FORM)
  const { link } = await ana.ask.hubs.invite({ hub, uses: 10, days: 1 })
  await ben.ask.hubs.join({ link })
  const members = () => ana.ask.hubs.members({ hub })
  await until('ben is a member', async () => (await members()).length === 2)
  await until('ben knows', async () => (await ben.ask.hubs.members({ hub })).length === 2)
  const { did } = await ana.ready
  const terms: TermsForm = {
    ...{ hub, side: 'payer', counterparty: did, amount: '1', quantity: 1, title: 'Film', text: 'A film', notes: '' },
    ...{ openWithin: WEEK, fundWithin: WEEK, deliverWithin: WEEK, reviewWithin: WEEK },
    ...{ onDeliverDue: 'refund', onReviewDue: 'release' },
  }
  const { negotiation = '' } = await ben.sign({ act: 'propose', terms })
  await until('the proposal arrived', async () => (await ana.ask.agreements.list({ filter: 'all' })).length === 1)
  const { proposals } = await ana.ask.agreements.get({ negotiation })
  const proposal = proposals[0]?.id ?? ''
  await ana.sign({ act: 'agree', negotiation, proposal })
  await until('it is funded', async () => (await ana.ask.agreements.get({ negotiation })).state === 'funded')
  return proposal
}

interface Stretch {
  from: number
  to: number
  bytes: number
  ms: number
  /** Until the first chunk was on its way: after a restart, what is here is checked first. */
  waitedMs: number
  used: Used
}

/** Processor time in seconds: of each node with all its threads, and of both main threads together. */
interface Used {
  giving: number
  taking: number
  mains: number
}

function usedBy(giver: Node, taker: Node): Used {
  const [from, to] = [giver.child.pid as number, taker.child.pid as number]
  return { giving: cpuSeconds(from), taking: cpuSeconds(to), mains: mainCpuSeconds(from) + mainCpuSeconds(to) }
}

const sinceThen = (then: Used, now: Used): Used => ({
  giving: now.giving - then.giving,
  taking: now.taking - then.taking,
  mains: now.mains - then.mains,
})

/** Follows a transfer while it is fetched, until so many bytes are here. */
async function fetched(giver: Node, node: Node, enough: number): Promise<Stretch> {
  const asked = performance.now()
  const used = () => usedBy(giver, node)
  let first: { at: number; done: number; used: Used } | undefined
  for (;;) {
    const { state, done, size } = await node.transfer()
    const at = performance.now()
    if (state === 'fetching' && done > 0) first ??= { at, done, used: used() }
    const over = state === 'done' || (state === 'working' && first)
    if (first && (over || done >= enough)) {
      const to = over ? Math.max(size, enough) : done
      const took = { ms: at - first.at, waitedMs: first.at - asked, used: sinceThen(first.used, used()) }
      return { from: first.done, to, bytes: to - first.done, ...took }
    }
    if (at - asked > PATIENCE_MS && !first) throw new Error('nothing came')
    await wait(LOOK_MS)
  }
}

async function killed({ child }: Node): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** A file that no disk and no line can shorten; its SHA-256. */
async function writeRandom(file: string, size: number): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(file, 'w')
  for (let left = size; left > 0; left -= MIB) {
    const piece = randomBytes(Math.min(left, MIB))
    hash.update(piece)
    await handle.write(piece)
  }
  await handle.sync()
  await handle.close()
  return hash.digest('hex')
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited too long for: ${what}`)
    await wait(100)
  }
}

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code}`)))
  })
}

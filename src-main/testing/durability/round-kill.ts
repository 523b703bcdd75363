/**
 * Kills a validator at a step of its round, takes away what was not synced, starts it again, and looks at every signature that ever left
 * anybody: two different ones in one slot, and the run has failed (decision 026).
 */
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { toHex } from '#shared/core/kernel/index.ts'
import type { VotePhase } from '#shared/core/ledger/batch.ts'
import { decodeFrame, encodeFrame } from '#shared/wire/codec.ts'
import { Random } from '../sim/random.ts'
import type { Loss } from './powercut.ts'
import { type Armed, BATCH_STEPS, VOTE_STEPS } from './steps.ts'
import { type Answer, type Filter, Validators } from './validators.ts'

const PHASES: readonly VotePhase[] = ['validate', 'confirm', 'skip']
/** A step that was not reached by then will not be. */
const STEP_MS_MAX = 180_000
const LEVEL_MS_MAX = 90_000
const LOOK_MS = 40
/** Between payments: a batch or two each. */
const PAY_MS = 200
/** A victim that is to give a round up is cut off for this long, and if it was in the midst of a batch then, told the rest and cut off again. */
const CUT_MS = 4000
const TOLD_MS = 1500
/** Alarms a killed validator may raise: its journal's end was torn, or it is behind its mark until the others have told it more. */
const ALLOWED = ['store.tail-lost', 'device.behind']

export interface RoundsKilled {
  cycles: number
  /** How often it was killed at each step, and at each phase of a vote's. */
  steps: Record<string, number>
  losses: Record<Loss, number>
  signatures: number
  /** Slots with two different signatures. */
  twice: string[]
  height: number
  troubles: string[]
}

/** Every step in turn, a vote's in each of its phases in turn. */
export function armedAt(cycle: number): Armed {
  const all = VOTE_STEPS.length + BATCH_STEPS.length
  const [n, turn] = [cycle % all, Math.floor(cycle / all)]
  const step = VOTE_STEPS[n]
  if (step !== undefined) return { step, phase: PHASES[(turn + n) % PHASES.length] as VotePhase }
  return { step: BATCH_STEPS[n - VOTE_STEPS.length] as Armed['step'] }
}

export async function killInRounds(
  home: string,
  cycles: number,
  seed: number,
  log: (line: string) => void,
): Promise<RoundsKilled> {
  const random = new Random(seed, 'rounds')
  const four = await Validators.start(home)
  const sum: RoundsKilled = {
    cycles,
    steps: {},
    losses: { process: 0, power: 0, torn: 0 },
    signatures: 0,
    twice: four.tap.twice,
    height: -1,
    troubles: [],
  }
  try {
    for (let cycle = 0; cycle < cycles && sum.twice.length === 0; cycle++) {
      await killOnce(four, random.below(four.count), armedAt(cycle), random, sum)
      if (cycle % 20 === 19) log(`${cycle + 1} kills, ${four.tap.signatures} signatures, ${sum.twice.length} twice`)
    }
    sum.signatures = four.tap.signatures
  } finally {
    await four.stop()
  }
  return sum
}

async function killOnce(
  four: Validators,
  victim: number,
  armed: Armed,
  random: Random,
  sum: RoundsKilled,
): Promise<void> {
  const name = armed.phase === undefined ? armed.step : `${armed.phase}: ${armed.step}`
  four.tell(victim, { arm: armed })
  const cut = loneVote(four, victim)
  const began = performance.now()
  const reached = await until(
    () => !four.isUp(victim),
    STEP_MS_MAX,
    () => {
      const isCut = armed.phase === 'skip' && (performance.now() - began) % (CUT_MS + TOLD_MS) < CUT_MS
      four.filter = isCut ? cut : everything
      four.pay()
    },
  )
  four.filter = everything
  if (!reached) {
    sum.troubles.push(`never came to “${name}”`)
    await four.kill(victim)
  } else {
    four.fell(victim)
    const { errors } = four.seat(victim)
    if (errors !== '') sum.troubles.push(`at “${name}”: ${errors}`)
    sum.steps[armed.step] = (sum.steps[armed.step] ?? 0) + 1
    if (armed.phase !== undefined) sum.steps[name] = (sum.steps[name] ?? 0) + 1
  }
  const loss: Loss = four.library === undefined || random.chance(15) ? 'process' : random.chance(60) ? 'power' : 'torn'
  sum.losses[loss]++
  four.lose(victim, loss, random)
  await four.wake(victim)
  await level(four, name, sum)
}

/** All four come to one height above the present one, with one state and nothing to complain of. */
async function level(four: Validators, name: string, sum: RoundsKilled): Promise<void> {
  const before = sum.height
  let answers: Answer[] = []
  const isLevel = async (): Promise<boolean> => {
    answers = (await Promise.all(Array.from({ length: four.count }, (_, i) => four.ask(i)))).flatMap((one) => one ?? [])
    return (
      answers.length === four.count &&
      new Set(answers.map(({ root }) => root)).size === 1 &&
      answers.every(({ height }) => height > before)
    )
  }
  four.pay()
  if (!(await until(isLevel, LEVEL_MS_MAX, undefined)))
    sum.troubles.push(
      `after “${name}”: ${JSON.stringify(answers.map(({ height, root }) => [height, root.slice(0, 8)]))}`,
    )
  sum.height = answers[0]?.height ?? before
  for (const { alarms } of answers)
    for (const { code } of alarms) if (!ALLOWED.includes(code)) sum.troubles.push(`after “${name}”: alarm ${code}`)
}

async function until(
  holds: () => boolean | Promise<boolean>,
  ms: number,
  meanwhile: (() => void) | undefined,
): Promise<boolean> {
  const end = performance.now() + ms
  for (let next = 0; !(await holds()); await pause(LOOK_MS)) {
    const now = performance.now()
    if (now > end) return false
    if (now < next) continue
    meanwhile?.()
    next = now + PAY_MS
  }
  return true
}

const everything: Filter = (bytes) => bytes

/**
 * The victim hears of one vote of one other and of nothing else, so it knows that a batch is on its way, never sees it, and in the end
 * gives the round up.
 */
function loneVote(four: Validators, victim: number): Filter {
  const heard = four.seat((victim + 1) % four.count).dev
  return (bytes, from, to) => {
    if (to !== four.seat(victim).dev) return bytes
    const frame = decodeFrame(bytes)
    if (!frame.ok || (frame.value.k !== 'votes' && frame.value.k !== 'proposal')) return undefined
    const { value } = frame
    const votes = value.k === 'votes' ? value.items : [value.item.vote]
    const items = votes.filter(({ dev, phase }) => toHex(dev) === heard && phase === 'validate')
    return items.length === 0 || from === to ? undefined : encodeFrame({ k: 'votes', hub: value.hub, items, locks: [] })
  }
}

/** What became of a validator whose data folder was put back to an older one, beside a witness that knows better. */
export interface PutBack {
  /** What it said while nobody could tell it more. */
  alarms: { code: string; text: string }[]
  /** Votes that left it then. */
  votes: number
  /** Whether it votes again once the others have told it what is missing. */
  goesOn: boolean
  twice: string[]
}

export async function putBackOne(home: string): Promise<PutBack> {
  const four = await Validators.start(home)
  const random = new Random(1, 'put-back')
  const [data, old] = [path.join(four.seat(0).cache, 'data'), path.join(home, 'old')]
  const sum: RoundsKilled = {
    cycles: 0,
    steps: {},
    losses: { process: 0, power: 0, torn: 0 },
    signatures: 0,
    twice: [],
    height: -1,
    troubles: [],
  }
  try {
    await level(four, 'the start', sum)
    await four.kill(0)
    cpSync(data, old, { recursive: true })
    const { dev } = four.seat(0)
    const votedBefore = four.tap.votesOf(dev)
    await four.wake(0)
    for (let n = 0; n < 3; n++) await level(four, 'more votes', sum)
    // The other three need nobody else: a busy machine may have left this one with nothing to vote on yet.
    const hasVoted = await until(
      () => four.tap.votesOf(dev) > votedBefore,
      LEVEL_MS_MAX,
      () => four.pay(),
    )
    if (!hasVoted) sum.troubles.push('never voted again')
    await four.kill(0)
    rmSync(data, { recursive: true })
    cpSync(old, data, { recursive: true })
    four.lose(0, 'process', random)
    const before = four.tap.votesOf(dev)
    await four.wake(0, true)
    await until(
      () => false,
      3000,
      () => four.pay(),
    )
    const alarms = (await four.ask(0))?.alarms ?? []
    const votes = four.tap.votesOf(dev) - before
    four.join(0)
    const goesOn = await until(
      () => four.tap.votesOf(dev) > before + votes,
      LEVEL_MS_MAX,
      () => four.pay(),
    )
    if (sum.troubles.length > 0) throw new Error(sum.troubles.join('\n'))
    return { alarms, votes, goesOn, twice: four.tap.twice }
  } finally {
    await four.stop()
  }
}

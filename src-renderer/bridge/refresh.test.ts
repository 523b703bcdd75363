import { InfiniteQueryObserver, type QueryClient, QueryObserver } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueries } from './live.ts'
import { REFRESH_PAUSE_MS, refresh } from './refresh.ts'

/** A node whose state is a number that every change raises, and who takes its time to tell it. */
class SlowNode {
  version = 0
  answerMs: number
  readonly asked: { from: number; to: number; brokenOff: boolean }[] = []

  constructor(answerMs: number) {
    this.answerMs = answerMs
  }

  /** What the state was when it was asked. */
  async tell(signal: AbortSignal): Promise<number> {
    const { version } = this
    const question = { from: Date.now(), to: Number.POSITIVE_INFINITY, brokenOff: false }
    this.asked.push(question)
    signal.addEventListener('abort', () => (question.brokenOff = true))
    await new Promise((resolve) => setTimeout(resolve, this.answerMs))
    question.to = Date.now()
    return version
  }

  options = {
    queryKey: ['state'],
    queryFn: ({ signal }: { signal: AbortSignal }) => this.tell(signal),
    meta: { topics: ['notices'] as const },
  }
}

/** A stream of changes that never ends: one every so often. */
const CHANGE_MS = 10

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

let client: QueryClient
beforeEach(() => {
  vi.useFakeTimers()
  client = createQueries()
})
afterEach(() => {
  client.clear()
  vi.useRealTimers()
})

function onScreen(node: SlowNode) {
  const observer = new QueryObserver(client, node.options)
  const leave = observer.subscribe(() => undefined)
  return { shown: () => observer.getCurrentResult().data, leave }
}

function change(node: SlowNode): void {
  node.version++
  void refresh(client, ['notices'])
}

describe('answers that changes make stale', () => {
  it('are shown however fast changes come and slow the node is, one question at a time, and are right in the end', async () => {
    const changes = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2000 })), {
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: 3000 }), async (gaps, answerMs) => {
        client.clear()
        const node = new SlowNode(answerMs)
        const { shown, leave } = onScreen(node)
        for (const gap of gaps) {
          await pass(gap)
          change(node)
        }
        await pass(2 * answerMs + REFRESH_PAUSE_MS)
        expect(shown()).toBe(node.version)
        leave()
        expect(node.asked.filter(({ brokenOff }) => brokenOff)).toEqual([])
        for (const [at, { from }] of node.asked.slice(1).entries())
          expect(from - (node.asked[at]?.to ?? 0)).toBeGreaterThanOrEqual(REFRESH_PAUSE_MS)
        expect(node.asked.length).toBeLessThanOrEqual(gaps.length + 1)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    { what: 'a slow node', answerMs: 4000 },
    { what: 'a quick node', answerMs: 1 },
  ])('keep coming while changes never stop, at a pace: $what', async ({ answerMs }) => {
    const node = new SlowNode(answerMs)
    onScreen(node)
    const round = answerMs + REFRESH_PAUSE_MS
    for (let at = 0; at < 60_000; at += CHANGE_MS) {
      await pass(CHANGE_MS)
      change(node)
    }
    const answered = node.asked.filter(({ to, brokenOff }) => Number.isFinite(to) && !brokenOff).length
    expect(answered).toBeGreaterThanOrEqual(Math.floor(60_000 / (round + CHANGE_MS)))
    expect(node.asked.length).toBeLessThanOrEqual(Math.ceil(60_000 / round))
  })

  it('are asked for at once after a quiet time', async () => {
    const node = new SlowNode(5)
    const { shown } = onScreen(node)
    await pass(REFRESH_PAUSE_MS + 5)
    change(node)
    await pass(5)
    expect(shown()).toBe(1)
  })

  it('are asked for once more when changes came while the first answer was on its way', async () => {
    const node = new SlowNode(100)
    const { shown } = onScreen(node)
    await pass(50)
    for (let at = 0; at < 10; at++) change(node)
    await pass(50)
    expect(shown()).toBe(0)
    await pass(60_000)
    expect(shown()).toBe(10)
    expect(node.asked).toHaveLength(2)
  })

  it('are told to whoever waits for them when they are on screen', async () => {
    const node = new SlowNode(100)
    const { shown } = onScreen(node)
    await pass(50)
    node.version = 7
    const done = refresh(client, ['notices']).then(shown)
    await pass(60_000)
    expect(await done).toBe(7)
  })

  it('are left alone when nothing they depend on changed', async () => {
    const node = new SlowNode(5)
    onScreen(node)
    await pass(1000)
    void refresh(client, ['wallet'])
    await pass(1000)
    expect(node.asked).toHaveLength(1)
    void refresh(client)
    await pass(1000)
    expect(node.asked).toHaveLength(2)
  })

  it('are asked for when they come on screen, even if the change came while they were fetched ahead', async () => {
    const node = new SlowNode(100)
    void client.prefetchQuery(node.options)
    await pass(50)
    change(node)
    await pass(60_000)
    expect(node.asked).toHaveLength(1)
    const { shown } = onScreen(node)
    expect(shown()).toBe(0)
    await pass(100)
    expect(shown()).toBe(1)
  })

  it('are asked for later when they leave the screen on their way', async () => {
    const node = new SlowNode(100)
    const first = onScreen(node)
    await pass(1000)
    change(node)
    await pass(50)
    first.leave()
    await pass(60_000)
    expect(node.asked).toHaveLength(2)
    const { shown } = onScreen(node)
    await pass(100)
    expect(shown()).toBe(1)
  })

  it('are still owed when the next page of the list broke them off', async () => {
    const node = new SlowNode(100)
    const observer = new InfiniteQueryObserver(client, {
      ...node.options,
      initialPageParam: 0,
      getNextPageParam: (_: number, pages: number[]) => pages.length,
    })
    observer.subscribe(() => undefined)
    const pages = () => observer.getCurrentResult().data?.pages
    await pass(1000)
    change(node)
    await pass(50)
    void observer.fetchNextPage()
    await pass(100)
    expect(pages()).toEqual([0, 1])
    await pass(60_000)
    expect(pages()).toEqual([1, 1])
  })

  it('are asked for again after a failure too', async () => {
    const node = new SlowNode(100)
    const tell = vi.spyOn(node, 'tell').mockRejectedValueOnce(new Error('the ledger is being rebuilt'))
    const { shown } = onScreen(node)
    await pass(1000)
    expect(shown()).toBeUndefined()
    change(node)
    await pass(100)
    expect(shown()).toBe(1)
    expect(tell).toHaveBeenCalledTimes(2)
  })
})

/** Starts a program that shows a window, and tells when something in its page could first be clicked. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const START_MS_MAX = 60_000
/** A page replaced while it was asked never answers; then it is asked again. */
const ANSWER_MS_MAX = 15_000

export interface Start {
  command: string
  args: string[]
  env: NodeJS.ProcessEnv
  /** What has to be there, on top, and painted. */
  selector: string
  /** How long it is left open after that, in ms. */
  stay?: number
}

/**
 * Milliseconds from spawn until an element of `selector` is hit by a click in its middle and its frame has been painted. The page
 * itself takes the time (its clock is the machine's), so asking late does not matter as long as the page is asked before.
 */
export async function firstClick({ command, args, env, selector, stay = 0 }: Start): Promise<number> {
  const started = Date.now()
  const child = spawn(command, ['--remote-debugging-port=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const page = await pageOf(await debuggerOf(child))
    const at = await clickableAt(page, selector)
    await pause(stay)
    return at - started
  } finally {
    child.kill('SIGTERM')
    await Promise.race([once(child, 'exit'), pause(5000).then(() => child.kill('SIGKILL'))])
  }
}

async function debuggerOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('no stderr')
  for await (const line of createInterface({ input: child.stderr })) {
    const found = /DevTools listening on ws:\/\/([^/]+)\//.exec(line)
    if (found?.[1] !== undefined) {
      child.stderr.resume()
      return found[1]
    }
  }
  throw new Error('the program ended without a window')
}

async function pageOf(host: string): Promise<string> {
  const until = Date.now() + START_MS_MAX
  while (Date.now() < until) {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as {
      type: string
      webSocketDebuggerUrl: string
    }[]
    const page = targets.find(({ type }) => type === 'page')
    if (page !== undefined) return page.webSocketDebuggerUrl
    await pause(5)
  }
  throw new Error('no window came')
}

/** Runs in the page: looks after every frame, and counts the frame in which the element is there as painted one frame later. */
const WATCH = (selector: string): string => `new Promise((resolve) => {
  const look = () => {
    const element = document.querySelector(${JSON.stringify(selector)})
    const box = element?.getBoundingClientRect()
    const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    if (hit && (element.contains(hit) || hit.contains(element))) requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
    else requestAnimationFrame(look)
  }
  look()
})`

/** Asks again when the page was still the empty one and was replaced by the real one meanwhile. */
async function clickableAt(url: string, selector: string): Promise<number> {
  const socket = new WebSocket(url)
  await once(socket, 'open')
  const until = Date.now() + START_MS_MAX
  for (let id = 1; Date.now() < until; id += 1) {
    const answer = new Promise<{ id?: number; result?: { result?: { value?: number } } }>((resolve) => {
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(String(data)) as { id?: number }
        if (message.id === id) resolve(message)
      }
    })
    socket.send(
      JSON.stringify({
        id,
        method: 'Runtime.evaluate',
        params: { expression: WATCH(selector), awaitPromise: true, returnByValue: true },
      }),
    )
    const value = (await Promise.race([answer, pause(ANSWER_MS_MAX).then(() => undefined)]))?.result?.result?.value
    if (typeof value === 'number') {
      socket.close()
      return value
    }
    await pause(2)
  }
  throw new Error(`nothing to click at ${selector}`)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

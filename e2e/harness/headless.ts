/** Headless nodes: real processes of the built bundle, on loopback, driven over their control sockets. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Act } from '../../src-shared/ipc/agreements.ts'
import { type Ask, askNode } from './ask.ts'
import { usualEnvironment } from './environment.ts'
import { ROOT } from './place.ts'

/** Typed by nobody: a test's passphrase, long enough for the rules. */
export const PASSPHRASE = 'correct horse battery'
const READY_MS_MAX = 30_000

export interface HeadlessNode {
  dir: string
  ask: Ask
  did: string
  dev: string
  addresses: string[]
  /** What it said on stderr so far. */
  said(): string
  /** Asks for an act and approves it as its operator. */
  act(
    act: Act,
  ): Promise<{ event?: string | undefined; negotiation?: string | undefined; agreement?: string | undefined }>
  stop(): Promise<void>
  kill(): Promise<void>
  /** As when a laptop is closed: everything stands still and nothing ends. */
  sleep(): void
  wake(): void
}

export interface Where {
  /** A network namespace (namespaces.ts); undefined: this machine's own. */
  inside?: string
  listen?: string
  relay?: 'members' | 'anyone'
  /** An operator's file about a replicated log. */
  log?: string
  /** It begins by restoring this. */
  backup?: { file: string; passphrase: string }
}

export async function startHeadless(
  dir: string,
  nick: string,
  { inside, listen = '127.0.0.1:0', relay, log, backup }: Where = {},
): Promise<HeadlessNode> {
  const [command = '', ...args] = [
    ...(inside === undefined ? [] : ['ip', 'netns', 'exec', inside]),
    path.join(ROOT, 'node_modules/.bin/node'),
    path.join(ROOT, 'out/main/headless.js'),
    ...['--data', dir, '--state', `${dir}.state`, '--listen', listen],
    ...['--passphrase-env', 'KIND_PASSPHRASE', '--nick', nick],
    ...(relay === undefined ? [] : ['--relay', relay]),
    ...(log === undefined ? [] : ['--log', log]),
    ...(backup === undefined ? [] : ['--restore', backup.file]),
  ]
  const child = spawn(command, args, {
    env: { ...usualEnvironment(), KIND_PASSPHRASE: backup?.passphrase ?? PASSPHRASE },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-20_000)
  })
  const ready = await readyLine(child, () => said)
  const ask = askNode(dir)
  return {
    dir,
    ask,
    ...ready,
    said: () => said,
    async act(act) {
      const { digest, outcome } = await ask.agreements.request({ act })
      if (outcome !== 'waiting') throw new Error(`a headless node answered ${outcome}`)
      return ask.operator.approve({ digest })
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    sleep: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
  }
}

type Ready = Pick<HeadlessNode, 'did' | 'dev' | 'addresses'>

function readyLine(child: ChildProcess & { stdout: NodeJS.ReadableStream }, said: () => string): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ready line after ${READY_MS_MAX} ms\n${said()}`)), READY_MS_MAX)
    child.once('exit', (code) => reject(new Error(`the node ended with ${code}\n${said()}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return
      clearTimeout(timer)
      resolve(JSON.parse(line) as Ready)
    })
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

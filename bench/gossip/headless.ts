/** Headless nodes from source, in processes of their own, asked over their control sockets. */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Ask, askNode } from '#main/adapters/api/ask-node.ts'

const ENTRY = path.join(import.meta.dirname, '../../src-main/headless.ts')
/** Of /proc (proc(5)): Linux counts processor time in hundredths of a second. */
const TICKS_PER_S = 100

export interface Headless {
  ask: Ask
  pid: number
  did: string
  addresses: string[]
  kill(): void
}

export async function startHeadless(home: string, nick: string): Promise<Headless> {
  const dir = path.join(home, nick)
  const args = ['--data', dir, '--state', `${dir}-state`, '--listen', '127.0.0.1:0', '--nick', nick]
  const child = fork(ENTRY, [...args, '--passphrase-env', 'KIND_PASSPHRASE'], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, KIND_PASSPHRASE: 'bench' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  const ready = await new Promise<{ did: string; addresses: string[] }>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${nick} ended with ${code}`)))
    lines.on('line', (text) => text.startsWith('{') && resolve(JSON.parse(text)))
  })
  return { ...ready, ask: askNode(dir), pid: child.pid as number, kill: () => void child.kill('SIGKILL') }
}

/** Processor time of a process so far, all threads; 0 where the system does not tell. */
export const cpuSeconds = (pid: number): number => secondsOf(`/proc/${pid}/stat`)

/** Of its main thread alone. */
export const mainCpuSeconds = (pid: number): number => secondsOf(`/proc/${pid}/task/${pid}/stat`)

function secondsOf(file: string): number {
  if (process.platform !== 'linux') return 0
  const stat = readFileSync(file, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S
}

/** Three etcd machines on loopback, each a process with a data folder of its own: for tests, the bench, and `npm run log`. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const MACHINES = 3
const START_MS_MAX = 30_000

export const hasEtcd = (): boolean => spawnSync('etcd', ['--version']).status === 0

interface Machine {
  name: string
  dir: string
  client: string
  peer: string
  process?: ChildProcess | undefined
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

export class EtcdCluster {
  readonly #machines: Machine[]
  readonly #extra: readonly string[]

  private constructor(machines: Machine[], extra: readonly string[]) {
    this.#machines = machines
    this.#extra = extra
  }

  /** Resolves once all answer. `extra` are options of etcd's own; `from` is the first of six ports, any free ones when it is not given. */
  static async start(
    home: string,
    { from, extra = [], scheme = 'http' }: { from?: number; extra?: string[]; scheme?: 'http' | 'https' } = {},
  ): Promise<EtcdCluster> {
    const machines: Machine[] = []
    for (let i = 0; i < MACHINES; i++) {
      const [client, peer] =
        from === undefined ? [await freePort(), await freePort()] : [from + 2 * i, from + 2 * i + 1]
      const name = `machine-${i + 1}`
      machines.push({
        name,
        dir: path.join(home, name),
        client: `${scheme}://127.0.0.1:${client}`,
        peer: `http://127.0.0.1:${peer}`,
      })
    }
    const cluster = new EtcdCluster(machines, extra)
    for (const machine of machines) cluster.#spawn(machine)
    await cluster.ready()
    return cluster
  }

  get endpoints(): string[] {
    return this.#machines.map(({ client }) => client)
  }

  #machine(i: number): Machine {
    return this.#machines[i] as Machine
  }

  #spawn(machine: Machine): void {
    const { name, dir, client, peer } = machine
    const all = this.#machines.map((one) => `${one.name}=${one.peer}`).join(',')
    const options = {
      name,
      'data-dir': dir,
      'listen-client-urls': client,
      'advertise-client-urls': client,
      'listen-peer-urls': peer,
      'initial-advertise-peer-urls': peer,
      'initial-cluster': all,
      // Old revisions are of no use to anybody: what stands behind a hub's newest heights is deleted with each batch.
      'auto-compaction-mode': 'periodic',
      'auto-compaction-retention': '1h',
      logger: 'zap',
      'log-level': 'error',
    }
    const args = Object.entries(options).map(([key, value]) => `--${key}=${value}`)
    machine.process = spawn('etcd', [...args, ...this.#extra], { stdio: 'ignore' })
  }

  /** Until every machine that runs listens. */
  async ready(): Promise<void> {
    const until = performance.now() + START_MS_MAX
    for (const { client, process, name } of this.#machines) {
      while (process && !(await answers(client))) {
        if (performance.now() > until) throw new Error(`${name} of the etcd cluster did not start`)
        await pause(100)
      }
    }
  }

  /** Kills a machine without a farewell. */
  async kill(i: number): Promise<void> {
    const machine = this.#machine(i)
    const { process } = machine
    machine.process = undefined
    if (!process) return
    const gone = new Promise((resolve) => process.once('exit', resolve))
    process.kill('SIGKILL')
    await gone
  }

  restart(i: number): void {
    this.#spawn(this.#machine(i))
  }

  restartAll(): void {
    for (const machine of this.#machines) if (!machine.process) this.#spawn(machine)
  }

  /** Copies every machine's data while none runs, and puts it back: what an operator does who restores a backup of yesterday. */
  keep(to: string): void {
    for (const { name, dir } of this.#machines) cpSync(dir, path.join(to, name), { recursive: true })
  }

  putBack(from: string): void {
    for (const { name, dir } of this.#machines) {
      rmSync(dir, { recursive: true, force: true })
      cpSync(path.join(from, name), dir, { recursive: true })
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#machines.map((_, i) => this.kill(i)))
  }
}

/** Any answer will do: a machine alone has no quorum yet. */
const answers = (client: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(client)
    const socket = connect(Number(port), hostname, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

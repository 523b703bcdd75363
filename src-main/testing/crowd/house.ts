/** A process with members in it, told what to do. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Order, Report } from './members.ts'

export class House {
  readonly #process: ChildProcess = fork(fileURLToPath(new URL('./members.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })

  obey(order: Order): Promise<number[]> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`a process of the crowd ended with ${code}`))
      this.#process.once('exit', onExit)
      this.#process.once('message', (report: Report) => {
        this.#process.off('exit', onExit)
        if ('failed' in report) reject(new Error(report.failed))
        else resolve(report.notices)
      })
      this.#process.send(order, (error) => error && reject(error))
    })
  }

  async leave(): Promise<void> {
    await this.obey({ do: 'stop' }).catch(() => undefined)
    this.#process.kill()
  }
}

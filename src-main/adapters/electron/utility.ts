/** A neighbour's process beside the app: a packaged Electron runs nothing but its own utility processes as Node. */
import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { StartProcess } from '../../ports/processes.ts'

export const utility: StartProcess = (entry, args) =>
  utilityProcess.fork(fileURLToPath(entry), [...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    serviceName: 'Kind Market practice neighbour',
  })

/** A neighbour's process beside a headless node. The channel is there so that the neighbour notices when this process is gone. */
import { fork } from 'node:child_process'
import type { StartProcess } from '../ports/processes.ts'

export const forkProcess: StartProcess = (entry, args) =>
  fork(entry, [...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })

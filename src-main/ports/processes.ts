/** A process of our own built code. Electron's utility processes and Node's children both are such. */
import type { Readable } from 'node:stream'

export interface Running {
  stdout: Readable | NodeJS.ReadableStream | null
  once(event: 'exit', listener: () => void): unknown
  kill(): boolean
}

/** Starts an entry of the bundle; what it says on stderr goes where this process's own does. It does not outlive this process. */
export type StartProcess = (entry: URL, args: readonly string[]) => Running

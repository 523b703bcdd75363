/** A passphrase given by the operator, never on the command line itself, where every user of the machine could read it. */
import { readFileSync } from 'node:fs'
import type { NodeOptions } from './options.ts'

/** Reads it once; a variable is taken out of the environment so that no child process inherits it. */
export function readPassphrase(source: NodeOptions['passphrase']): string | undefined {
  if (source === undefined) return undefined
  const text = 'env' in source ? process.env[source.env] : readFileSync(source.file, 'utf8').replace(/\r?\n$/, '')
  if ('env' in source) delete process.env[source.env]
  if (text === undefined || text === '') throw new Error('The passphrase is empty. Nothing was started.')
  return text
}

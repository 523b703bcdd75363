/**
 * What an operator's node is told of the cluster, in a file of its own: passwords and keys never stand on a command line, in a hub's rules or in the data folder. Throws with words on anything that is not as it should be.
 */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { EtcdOptions } from './log.ts'

const settings = z.strictObject({
  endpoints: z
    .array(z.url({ protocol: /^https?$/ }))
    .min(1)
    .max(16),
  /** Files beside this one, or anywhere. */
  ca: z.string().optional(),
  cert: z.string().optional(),
  key: z.string().optional(),
  user: z.strictObject({ name: z.string().min(1), password: z.string() }).optional(),
})

/** Any other account's permission. */
const OTHERS = 0o077

export function readEtcdSettings(file: string): EtcdOptions {
  const { endpoints, user, ...files } = parsed(readPrivate(file), file)
  if ((files.cert === undefined) !== (files.key === undefined))
    throw new Error(
      `${file} names a certificate without its key, or a key without its certificate. Nothing was started.`,
    )
  const beside = (name: string | undefined, read: (file: string) => string): string | undefined =>
    name === undefined ? undefined : read(path.resolve(path.dirname(file), name))
  const ca = beside(files.ca, (name) => readFileSync(name, 'utf8'))
  const cert = beside(files.cert, (name) => readFileSync(name, 'utf8'))
  return { endpoints, ca, cert, key: beside(files.key, readPrivate), user }
}

/** On Windows a file's rights are not in its mode, and the user's own folder keeps others out. */
function readPrivate(file: string): string {
  if (process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0)
    throw new Error(
      `${file} holds secrets and can be read by others. Nothing was started; run “chmod 600 ${file}” and try again.`,
    )
  return readFileSync(file, 'utf8')
}

function parsed(text: string, file: string): z.infer<typeof settings> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON. Nothing was started.`, { cause: error })
  }
  const found = settings.safeParse(value)
  if (found.success) return found.data
  const [issue] = found.error.issues
  throw new Error(
    `${file} is not as it should be (${issue?.path.join('.')}: ${issue?.message}). Nothing was started; see the guide for operators.`,
  )
}

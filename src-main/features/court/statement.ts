/** A piece of evidence on its way out: its files sealed, its hash for the ledger, its letters to the other side. */

import type { z } from 'zod'
import { type Statement, statementHash } from '#shared/core/disputes/index.ts'
import { fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { statementForm } from '#shared/ipc/court.ts'
import type { Blob } from '#shared/ipc/notices.ts'
import type { SealedFile } from '#shared/wire/mail.ts'
import { visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { forgetKeys, sealFile } from '../agreements/index.ts'
import { toBlobRef } from '../notices/index.ts'
import { refused } from '../refusal.ts'
import { post } from './papers.ts'

type StatementForm = z.infer<typeof statementForm>

const SEALED = 'court/sealed/'

interface SealedRow {
  cipher: string
  cipherSize: number
  key: string
}

/** Sealing takes its time, so it is done before there is a sheet. Repeating is harmless. */
export async function sealFiles(context: FeatureContext, act: Act): Promise<void> {
  if (!('statement' in act)) return
  for (const file of act.statement.files) {
    if (context.meta.get(`${SEALED}${file.root}`) !== undefined) continue
    const { cipher, cipherSize, key } = await sealFile(context, file)
    const row: SealedRow = { cipher: toHex(cipher), cipherSize, key: toHex(key) }
    context.meta.set(`${SEALED}${file.root}`, JSON.stringify(row))
  }
}

function sealedFile({ meta }: FeatureContext, file: Blob): SealedFile {
  const known = meta.get(`${SEALED}${file.root}`)
  if (known === undefined)
    throw refused(
      'court.file-missing',
      `Nothing was signed: “${file.name}” is not in this node’s store. Add it again; your text is kept.`,
    )
  const { cipher, cipherSize, key } = JSON.parse(known) as SealedRow
  return { file: toBlobRef(file), cipher: fromHex(cipher), cipherSize, key: fromHex(key), form: 'chunks' }
}

export interface Outgoing {
  hash: Uint8Array
  statement: Statement
  /** Sends it; without its event it counts for nothing, whereas an event without it would be evidence nobody can read. */
  send(to: readonly string[]): void
  /** Its files are done with. */
  forget(): void
}

export function statementOf(
  context: FeatureContext,
  hub: string,
  agreement: Uint8Array,
  { text, files }: StatementForm,
  salt: Uint8Array,
): Outgoing {
  const said = visible(text).trim()
  if (said === '')
    throw refused(
      'court.nothing-said',
      'Nothing was signed: your statement is empty. Write what happened, and try again.',
    )
  const sealed = files.map((file) => sealedFile(context, file))
  const statement = { salt, text: said, files: sealed }
  const content = { kind: 'case-statement' as const, agreement, ...statement }
  return {
    hash: statementHash(statement),
    statement,
    send: (to) => {
      for (const did of to) post(context, hub, did, agreement, content)
    },
    forget: () => {
      for (const { root } of files) context.meta.delete(`${SEALED}${root}`)
      forgetKeys(context, files)
    },
  }
}

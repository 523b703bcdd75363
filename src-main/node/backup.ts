/** Backups as a person asks for them: a file named in the system's own dialog, and the ledger thread that writes or reads it. */
import type { z } from 'zod'
import type { backedUp } from '#shared/ipc/app.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { NodeClient } from '../ports/node.ts'
import type { PersonDesk } from '../ports/person.ts'
import type { IdentityDoor, IdentityStatus } from './identity.ts'
import { procedures } from './procedures.ts'

type BackedUp = z.infer<typeof backedUp>

/** Below this a passphrase protects nobody from guessing, however slow each guess is. */
export const BACKUP_PASSPHRASE_MIN = 8

/** Undefined file: the person closed the dialog, and nothing was written. */
export async function backUp(
  { client, person }: { client: NodeClient; person: PersonDesk | undefined },
  passphrase: string,
  now: number,
): Promise<Partial<BackedUp>> {
  if (person === undefined) throw noDialog()
  checkLength(passphrase)
  const file = await person.files.saveBackup(`kind-market-${new Date(now).toISOString().slice(0, 10)}.kindbackup`)
  return file === undefined ? {} : writeBackup(client, file, passphrase)
}

export function writeBackup(client: NodeClient, file: string, passphrase: string): Promise<BackedUp> {
  checkLength(passphrase)
  return client.call(procedures.backUp, { file, passphrase }) as Promise<BackedUp>
}

/** The status is `missing` still when the person closed the dialog. */
export async function restoreBackup(
  identity: IdentityDoor,
  person: PersonDesk | undefined,
  passphrase: string,
): Promise<IdentityStatus> {
  if (person === undefined) throw noDialog()
  const file = await person.files.chooseBackup()
  return file === undefined ? identity.status() : identity.restoreBackup(file, passphrase)
}

function checkLength(passphrase: string): void {
  if (passphrase.length >= BACKUP_PASSPHRASE_MIN) return
  throw new NodeRefusal(
    'REFUSED',
    'backup.passphrase',
    `A backup needs a passphrase of at least ${BACKUP_PASSPHRASE_MIN} characters. Nothing was written.`,
  )
}

const noDialog = (): NodeRefusal =>
  new NodeRefusal(
    'REFUSED',
    'no-window',
    'This node has no window to name a file in. Nothing was changed; use operator.backUp, or start a new node with --restore FILE.',
  )

/**
 * A backup tried: restored by a ledger thread of its own into a folder that is removed again, so that nobody finds out on the worst day
 * that a file or a passphrase does not fit. The node beside it goes on and is not changed.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Rehearsed } from '#shared/ipc/app.ts'
import type { Contract } from '#shared/ipc/index.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { NodeClient } from '../ports/node.ts'
import type { PersonDesk } from '../ports/person.ts'
import { procedures } from './procedures.ts'

/** A start removes what a crash left of it, as of all that is only read (engine/data-folder.ts). */
const SCRATCH = 'reading-'

export interface Stage {
  /** The node's own folder. */
  dir: string
  /** Starts a ledger thread over a folder. */
  open(dir: string): NodeClient
}
export interface RehearsalParts {
  client: NodeClient
  stage: Stage | undefined
}
type Outputs = InferContractRouterOutputs<Contract>

/** Undefined file: the person closed the dialog. */
export async function rehearseChosen(
  parts: RehearsalParts & { person: PersonDesk | undefined },
  passphrase: string,
): Promise<Partial<Rehearsed>> {
  const file = await parts.person?.files.chooseBackup()
  return file === undefined ? {} : rehearse(parts, file, passphrase)
}

/** Codes: those of a restore, and backup.no-room. */
export async function rehearse(
  { client, stage }: RehearsalParts,
  file: string,
  passphrase: string,
): Promise<Rehearsed> {
  if (stage === undefined)
    throw new NodeRefusal('REFUSED', 'backup.no-room', 'A backup is tried on a node of its own folder.')
  if (!existsSync(file))
    throw new NodeRefusal('REFUSED', 'backup.missing', `There is no file ${file}. Nothing was changed.`)
  const scratch = mkdtempSync(path.join(stage.dir, SCRATCH))
  const copy = stage.open(scratch)
  try {
    const { made } = (await copy.call(procedures.restoreBackup, { file, passphrase })) as { made: number }
    const [theirs, ours] = [await standOf(copy), await standOf(client)]
    const now = new Map(ours.hubs.map(({ hub, height }) => [hub, height]))
    return {
      file,
      made,
      mine: theirs.did === ours.did,
      ...(theirs.nick !== undefined && { nick: theirs.nick }),
      hubs: theirs.hubs.map(({ hub, name, height }) => ({
        name,
        height,
        behind: Math.max(0, (now.get(hub) ?? 0) - height),
      })),
      missing: ours.hubs.filter(({ hub }) => theirs.hubs.every((one) => one.hub !== hub)).map(({ name }) => name),
    }
  } finally {
    await copy.close()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function standOf(client: NodeClient) {
  const { did, nick } = (await client.call(procedures.identityStatus, undefined)) as { did?: string; nick?: string }
  return { did, nick, hubs: (await client.call('hubs.list', undefined)) as Outputs['hubs']['list'] }
}

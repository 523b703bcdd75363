import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Transfer } from '#shared/ipc/files.ts'
import type { Blob as StoredBlob } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { type Failure, failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { base64Of, FILES_MAX, fitting } from './files.ts'

const NAME_MAX = 200
const TYPE_MAX = 100

export interface Uploads {
  readonly files: readonly StoredBlob[]
  /** How many there may be. */
  readonly most: number
  /** The name of the file being stored now. */
  readonly storing: string | undefined
  /** What was left out and why. */
  readonly problems: readonly string[]
  readonly failure: Failure | undefined
  /** Files of the disk that are still being encrypted, or could not be. */
  readonly underWay: readonly Transfer[]
  readonly add: (chosen: readonly File[]) => Promise<void>
  /** Files of any size may be among them. */
  readonly takesLarge: boolean
  /** Opens the system's dialog; files of any size are read by the node itself. */
  readonly addLarge: () => Promise<void>
  readonly remove: (root: string) => void
  /** They were delivered: nothing of them waits here any more. */
  readonly handedOver: () => void
}

interface Room {
  readonly most?: number
  readonly takesLarge?: boolean
}

/** Stores chosen files with the node, one after the other. */
export function useUploads({ most = FILES_MAX, takesLarge = true }: Room = {}): Uploads {
  const { t } = useTranslation('trades')
  const transfers = useQuery(ask.files.transfers())
  const added = (transfers.data ?? []).filter(({ kind }) => takesLarge && kind === 'add')
  const ready = added.flatMap(({ file }) => (file ? [file] : []))
  const [small, setFiles] = useState<readonly StoredBlob[]>([])
  const [storing, setStoring] = useState<string>()
  const [problems, setProblems] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<Failure>()
  const add = async (chosen: readonly File[]) => {
    const { take, large, tooMany } = fitting(chosen, small.length + ready.length, most)
    setProblems([
      ...large.map((name) => t(takesLarge ? 'deliver.tooLarge' : 'deliver.tooLargeHere', { name })),
      ...(tooMany ? [t('deliver.tooMany', { count: most })] : []),
    ])
    setFailure(undefined)
    try {
      for (const file of take) {
        setStoring(file.name)
        const stored = await rpc.notices.addBlob({
          name: file.name.slice(0, NAME_MAX),
          type: (file.type || 'application/octet-stream').slice(0, TYPE_MAX),
          data: await base64Of(file),
        })
        setFiles((now) => [...now.filter(({ root }) => root !== stored.root), stored])
      }
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setStoring(undefined)
    }
  }
  const addLarge = async () => {
    setFailure(undefined)
    await rpc.files.add().catch((error: unknown) => setFailure(failureOf(error)))
  }
  const end = (of: readonly Transfer[]) => {
    for (const { id } of of) void rpc.files.cancel({ id }).catch((error: unknown) => setFailure(failureOf(error)))
  }
  const remove = (gone: string) => {
    setFiles((now) => now.filter(({ root }) => root !== gone))
    end(added.filter(({ file }) => file?.root === gone))
  }
  return {
    files: [...small.filter(({ root }) => ready.every((file) => file.root !== root)), ...ready],
    storing,
    most,
    problems,
    failure,
    underWay: added.filter(({ state }) => state !== 'done'),
    add,
    takesLarge,
    addLarge,
    remove,
    handedOver: () => end(added.filter(({ state }) => state === 'done')),
  }
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blob as StoredBlob } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { type Failure, failureOf } from '#ui/bridge/errors.ts'
import { base64Of, FILES_MAX, fitting } from './files.ts'

const NAME_MAX = 200
const TYPE_MAX = 100

export interface Uploads {
  readonly files: readonly StoredBlob[]
  /** The name of the file being stored now. */
  readonly storing: string | undefined
  /** What was left out and why. */
  readonly problems: readonly string[]
  readonly failure: Failure | undefined
  readonly add: (chosen: readonly File[]) => Promise<void>
  readonly remove: (root: string) => void
}

/** Stores chosen files with the node, one after the other. */
export function useUploads(): Uploads {
  const { t } = useTranslation('trades')
  const [files, setFiles] = useState<readonly StoredBlob[]>([])
  const [storing, setStoring] = useState<string>()
  const [problems, setProblems] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<Failure>()
  const add = async (chosen: readonly File[]) => {
    const { take, large, tooMany } = fitting(chosen, files.length)
    setProblems([
      ...large.map((name) => t('deliver.tooLarge', { name })),
      ...(tooMany ? [t('deliver.tooMany', { count: FILES_MAX })] : []),
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
  const remove = (gone: string) => setFiles((now) => now.filter(({ root }) => root !== gone))
  return { files, storing, problems, failure, add, remove }
}

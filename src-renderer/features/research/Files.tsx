import { useTranslation } from 'react-i18next'
import type { Blob as StoredBlob } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { DeliveredFiles } from '#ui/features/trades/DeliveredFiles.tsx'
import { FILE_MAX_BYTES } from '#ui/features/trades/files.ts'
import { useSizeWords } from '#ui/features/trades/useSizeWords.ts'
import { CopyText } from '#ui/ui/CopyText.tsx'

/** A file of a study: it opens here where it is small enough, and its content hash says which it is. */
export function FileRow({ file }: { file: StoredBlob }) {
  const { t } = useTranslation('research')
  const size = useSizeWords()
  const read = async ({ root }: { root: string }) => {
    const { data } = await rpc.notices.blob({ root })
    return { name: file.name, type: file.type, data }
  }
  return (
    <div className="grid min-w-0 gap-1">
      {file.size > FILE_MAX_BYTES ? (
        <p className="text-sm">
          <bdi>{file.name}</bdi> <span className="figures text-ink-faint">{size(file.size)}</span>
        </p>
      ) : (
        <DeliveredFiles files={[file]} agreement={file.root} read={read} />
      )}
      <CopyText text={file.root} label={t('hash', { name: file.name })} className="text-xs text-ink-faint" />
    </div>
  )
}

export function FileRows({ title, files }: { title: string; files: readonly StoredBlob[] }) {
  if (files.length === 0) return null
  return (
    <div className="grid gap-1">
      <p className="text-xs text-ink-faint">{title}</p>
      <ul className="m-0 flex list-none flex-wrap gap-x-5 gap-y-2 p-0">
        {files.map((file) => (
          <li key={file.root}>
            <FileRow file={file} />
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Archive, ArchiveRestore } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

export interface ArchiveButtonProps {
  readonly of: { readonly negotiation: string; readonly archived: boolean }
  readonly put: (input: { negotiation: string; archived: boolean }) => Promise<unknown>
}

/** Puts something that has ended away, or takes it out again: on this computer alone. */
export function ArchiveButton({ of: { negotiation, archived }, put }: ArchiveButtonProps) {
  const { t } = useTranslation('trades')
  const { busy, failure, send } = useSend(put, ['agreements'])
  const Icon = archived ? ArchiveRestore : Archive
  return (
    <>
      <Button
        variant="quiet"
        busy={busy}
        icon={<Icon aria-hidden className="size-4" />}
        onClick={() => void send({ negotiation, archived: !archived })}
      >
        {t(archived ? 'archive.takeOut' : 'archive.put')}
      </Button>
      <ErrorNote failure={failure} />
    </>
  )
}

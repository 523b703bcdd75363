import { useTranslation } from 'react-i18next'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { Keys } from '#ui/ui/Keys.tsx'
import { COMMANDS } from '../commands.ts'

/** The keyboard map, as the commands have it. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const rows = COMMANDS.flatMap(({ id, words, keys, also }) => (keys ? [{ id, what: words(), keys, also }] : []))
  return (
    <Dialog open onOpenChange={onClose} title={t('shortcuts')} size="sm">
      <dl className="m-0 grid gap-2">
        {rows.map(({ id, what, keys, also }) => (
          <div key={id} className="flex items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd className="m-0 flex gap-2">
              <Keys keys={keys} />
              {also && <Keys keys={also} />}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

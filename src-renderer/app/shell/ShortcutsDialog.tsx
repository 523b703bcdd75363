import { useTranslation } from 'react-i18next'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { PLACES, type PlaceKey } from './shortcuts.ts'

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const places = Object.keys(PLACES) as PlaceKey[]
  return (
    <Dialog open onOpenChange={onClose} title={t('shortcuts')} size="sm">
      <dl className="m-0 grid gap-2">
        {places.map((key) => (
          <Row key={key} keys={['g', key]} what={t(`shortcut.${PLACES[key]}`)} />
        ))}
        <Row keys={['n']} what={t('shortcut.post')} />
        <Row keys={['/']} what={t('shortcut.search')} />
        <Row keys={['?']} what={t('shortcut.help')} />
      </dl>
    </Dialog>
  )
}

function Row({ keys, what }: { keys: readonly string[]; what: string }) {
  const { t } = useTranslation()
  return (
    <div className="flex items-center justify-between gap-4">
      <dt>{what}</dt>
      <dd className="m-0 flex items-center gap-1.5 text-sm text-ink-faint">
        {keys.map((key, at) => (
          <span key={key} className="flex items-center gap-1.5">
            {at > 0 && t('shortcut.next')}
            <kbd className="grid h-6 min-w-6 place-items-center rounded-sm border border-line-strong bg-paper px-1.5 font-mono text-xs text-ink">
              {key}
            </kbd>
          </span>
        ))}
      </dd>
    </div>
  )
}

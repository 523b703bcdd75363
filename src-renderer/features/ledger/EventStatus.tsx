import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { eventRow } from '#shared/ipc/ledger.ts'
import { FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { isEventKind } from './eventKinds.ts'

export type EventRow = z.infer<typeof eventRow>

/** Pending, final, or refused and why; of before this device's history, final in its place and no more is known. */
export function EventStatus({ row }: { row: Pick<EventRow, 'outcome' | 'code'> }) {
  const { t } = useTranslation('ledger')
  const { outcome } = row
  const past = outcome === 'past'
  const state = outcome === 'done' || outcome === 'past' ? 'final' : outcome
  return (
    <span className="inline-grid justify-items-start">
      <FinalityLamp state={state} />
      {past && (
        <span className="text-xs text-ink-faint" title={t('pastHint')}>
          {t('past')}
        </span>
      )}
      {row.code !== undefined && (
        <span className="font-mono text-xs text-danger">{t('refusedBy', { code: row.code })}</span>
      )}
    </span>
  )
}

/** The kind in words; a kind from a newer version keeps its own name. */
export function EventKindName({ type }: { type: string }) {
  const { t } = useTranslation('ledger')
  return isEventKind(type) ? t(`type.${type}`) : <code className="font-mono text-xs">{type}</code>
}

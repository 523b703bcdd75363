import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '#shared/ipc/court.ts'
import { PersonChip } from '#ui/ui/PersonChip.tsx'

/** "Ana against Ben": whoever brought it first. */
export function Sides({ sides, size = 'sm' }: { sides: CaseSummary['sides']; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('court')
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      {sides.map((person, at) => (
        <Fragment key={person.did}>
          {at > 0 && <span className="text-sm text-ink-faint">{t('row.versus')}</span>}
          <PersonChip person={person} bare size={size} />
        </Fragment>
      ))}
    </span>
  )
}

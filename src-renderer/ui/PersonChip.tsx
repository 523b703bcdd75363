import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/ipc/values.ts'
import { Avatar } from './Avatar.tsx'
import { cx } from './cx.ts'
import { unlessVeiled } from './veil.ts'

export interface PersonChipProps {
  /** Receipts are told only when they are given. */
  readonly person: Pick<Person, 'did' | 'nick'> & Partial<Person>
  readonly size?: 'sm' | 'md' | 'lg'
  /** Leaves out the line about receipts. */
  readonly bare?: boolean
  readonly className?: string
}

/** A person: picture, nickname, and what their receipts say. Wrap it in a Link to /people/$did where it leads somewhere. */
export function PersonChip({ person, size = 'md', bare = false, className }: PersonChipProps) {
  const { t } = useTranslation('ui')
  return (
    <span className={cx('inline-flex min-w-0 items-center gap-2.5', className)}>
      <Avatar did={person.did} nick={person.nick} size={size} />
      <span className="grid min-w-0">
        <span className={cx('truncate font-medium', size === 'sm' && 'text-sm', size === 'lg' && 'text-lg')}>
          <bdi>{unlessVeiled(person.nick)}</bdi>
          {person.me && <span className="ms-1.5 text-sm font-normal text-ink-faint">({t('you')})</span>}
        </span>
        {!bare && person.settled !== undefined && (
          <Receipts person={{ settled: person.settled, partners: person.partners ?? 0, withMe: person.withMe ?? 0 }} />
        )}
      </span>
    </span>
  )
}

/** "12 trades with 7 people · 2 with you": counts of signed receipts, never a score. */
export function Receipts({
  person,
  className,
}: {
  person: Pick<Person, 'settled' | 'partners' | 'withMe'>
  className?: string
}) {
  const { t } = useTranslation('ui')
  const parts = [
    person.settled === 0
      ? t('settled_zero')
      : `${t('settled', { count: person.settled })} ${t('settledWith', { count: person.partners })}`,
    person.withMe > 0 ? t('withYou', { count: person.withMe }) : '',
  ]
  return (
    <span className={cx('line-clamp-2 text-xs text-ink-faint', className)}>{parts.filter(Boolean).join(' · ')}</span>
  )
}

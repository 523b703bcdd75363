import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MoonStar } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useHub } from '#ui/features/hubs/current.ts'
import { buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { MandateRow } from './MandateRow.tsx'
import { TakeCard } from './TakeCard.tsx'

/** Of a notice: what can be taken at once, or, where it is mine, what I have offered so and the way to offer it. */
export function StandingOffers({
  notice,
}: {
  notice: Pick<Notice, 'id' | 'hub' | 'mine' | 'state' | 'hidden' | 'content'>
}) {
  const { data = [] } = useQuery(ask.mandates.list({ hub: notice.hub, notice: notice.id }))
  const away = useHub(notice.hub)?.standing !== undefined
  const open = data.filter(({ phase }) => phase === 'open')
  if (notice.mine)
    return (
      <>
        {open.map((one) => (
          <MandateRow key={one.id} mandate={one} />
        ))}
        {notice.state === 'open' && !away && <Offer notice={notice} />}
      </>
    )
  if (away || notice.hidden === 'author') return null
  return open.map((one) => <TakeCard key={one.id} mandate={one} />)
}

function Offer({ notice }: { notice: Pick<Notice, 'id' | 'content'> }) {
  const { t } = useTranslation('mandates')
  return (
    <Card pad="sm" className="grid gap-2">
      <Link to="/contracts/new" search={{ notice: notice.id, away: true }} className={buttonClass('secondary')}>
        <MoonStar aria-hidden className="size-4" />
        {t(notice.content.purpose === 'need' ? 'buy' : 'sell')}
      </Link>
      <p className="text-center text-xs text-ink-faint">{t('sellHint')}</p>
    </Card>
  )
}

/** A notice that goes takes nothing back that was signed: for whoever is about to withdraw it. */
export function StandingNote({ notice }: { notice: Pick<Notice, 'id' | 'hub'> }) {
  const { t } = useTranslation('mandates')
  const { data = [] } = useQuery(ask.mandates.list({ hub: notice.hub, notice: notice.id, mine: true }))
  return data.some(({ phase }) => phase === 'open') && <Note kind="warning">{t('goesOn')}</Note>
}

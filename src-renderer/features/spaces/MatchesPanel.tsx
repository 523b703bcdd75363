import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleHelp, CircleX, Handshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MatchesView, Notice } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Price } from '#ui/features/board/Price.tsx'
import { useToken } from '#ui/features/hubs/current.ts'
import { buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'

/** On an own notice of a skill board: who fits, why, and the way to an agreement with them. */
export function MatchesPanel({ notice }: { notice: Notice }) {
  const { t } = useTranslation('spaces')
  const query = useQuery(ask.notices.matches({ id: notice.id }))
  return (
    <Card aria-labelledby="matches" className="grid gap-4">
      <h2 id="matches" className="font-serif text-lg">
        {t('match.title')}
      </h2>
      <Loaded query={query}>{(found) => <Found found={found} />}</Loaded>
    </Card>
  )
}

type Item = MatchesView['items'][number]

function Found({ found: { summary, items } }: { found: MatchesView }) {
  return (
    <>
      <p role="status" className="font-medium">
        {summary}
      </p>
      <ul className="m-0 grid list-none gap-4 p-0 empty:hidden [&>li+li]:border-t [&>li+li]:border-line [&>li+li]:pt-4">
        {items.map((item) => (
          <li key={item.notice.id} className="flex flex-wrap items-start justify-between gap-3">
            <One item={item} />
          </li>
        ))}
      </ul>
    </>
  )
}

const ICONS = { fits: CircleCheck, open: CircleHelp, misses: CircleX }
const TONES = { fits: 'text-good', open: 'text-ink-faint', misses: 'text-danger' }

function One({ item: { notice, reasons } }: { item: Item }) {
  const { t } = useTranslation('spaces')
  const token = useToken(notice.hub)
  const { id, author, content } = notice
  return (
    <>
      <div className="grid min-w-0 flex-1 gap-1.5">
        <p className="font-medium break-words">
          <Link to="/notice/$id" params={{ id }} className="hover:underline">
            <bdi>{content.title}</bdi>
          </Link>{' '}
          <span className="font-normal text-ink-soft">
            · <bdi>{author.nick}</bdi> · <Price price={content.price} token={token} />
          </span>
        </p>
        <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-sm">
          {reasons.map(({ aspect, is, words }) => {
            const Icon = ICONS[is]
            return (
              <li key={aspect} className="flex items-center gap-1.5">
                <Icon aria-hidden className={`size-4 shrink-0 ${TONES[is]}`} />
                <span className="sr-only">{t(`match.is_${is}`)}</span> {words}
              </li>
            )
          })}
        </ul>
      </div>
      <Link
        to="/propose/$notice"
        params={{ notice: id }}
        className={buttonClass('primary', 'sm')}
        aria-label={t('match.proposeNamed', { title: content.title, nick: author.nick })}
      >
        <Handshake aria-hidden className="size-4" />
        {t('match.propose')}
      </Link>
    </>
  )
}

import { Link } from '@tanstack/react-router'
import { FilePen, Handshake } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import type { Token } from '#shared/ipc/values.ts'
import { CATEGORY_ICON } from '#ui/features/board/categoryIcon.ts'
import { Price } from '#ui/features/board/Price.tsx'
import { AboutWork } from '#ui/features/gallery/AboutWork.tsx'
import { useHub } from '#ui/features/hubs/current.ts'
import { InSpace } from '#ui/features/spaces/InSpace.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { When } from '#ui/ui/When.tsx'
import { Photo } from './Photo.tsx'

export interface NoticeViewProps {
  readonly notice: Notice
  /** Undefined until the hub's credit is known. */
  readonly token: Token | undefined
  readonly photo?: ReactNode
  /** What can be taken of it at once; stands before the ways to propose. */
  readonly standing?: ReactNode
}

/** A notice as everybody sees it; the post form's preview is this very component. `photo` replaces the photo's loading. */
export function NoticeView({ notice, token, photo, standing }: NoticeViewProps) {
  const { t } = useTranslation('notice')
  const { content, state } = notice
  return (
    <div className="grid grid-cols-[1fr_19rem] items-start gap-6">
      <div className="grid min-w-0 gap-5">
        {state !== 'open' && <Note kind="warning">{t(`gone_${state}`)}</Note>}
        {photo ?? (content.photo && <Photo photo={content.photo} title={content.title} />)}
        <p className="max-w-prose text-lg break-words whitespace-pre-wrap">
          {content.text.trim() === '' ? <span className="text-ink-faint">{t('noText')}</span> : content.text}
        </p>
        {content.work && <AboutWork notice={notice} work={content.work} />}
        <InSpace notice={notice} />
      </div>
      <div className="grid gap-4">
        {standing}
        <Deal notice={notice} token={token} />
        <Author notice={notice} />
      </div>
    </div>
  )
}

/** Offer or need, and what kind, as the line above the title. */
export function NoticeKind({ notice }: { notice: Notice }) {
  const { t } = useTranslation('board')
  const { purpose, category } = notice.content
  const Icon = CATEGORY_ICON[category]
  return (
    <Badge tone={purpose === 'need' ? 'amber' : 'primary'} icon={<Icon aria-hidden />}>
      {t(purpose)} · {t(`category_${category}`)}
    </Badge>
  )
}

function Deal({ notice, token }: { notice: Notice; token: Token | undefined }) {
  const { t } = useTranslation('notice')
  const { content, state, mine } = notice
  const away = useHub(notice.hub)?.standing !== undefined
  const need = content.purpose === 'need'
  return (
    <Card className={`pinned grid gap-4 ${need ? 'border-t-amber-fill' : 'border-t-primary'}`}>
      <div>
        <h2 className="text-sm text-ink-faint">{t(need ? 'pays' : 'price')}</h2>
        <p className="font-serif text-2xl break-words">
          <Price price={content.price} token={token} />
        </p>
      </div>
      <KeyValue
        items={[
          {
            label: t(need ? 'quantityNeed' : 'quantity'),
            value:
              content.unit === '' ? content.quantity : t('amount', { count: content.quantity, unit: content.unit }),
          },
          ...(content.place === '' ? [] : [{ label: t('place'), value: content.place }]),
          { label: t('posted'), value: <When at={notice.posted} /> },
          ...(notice.edited === undefined ? [] : [{ label: t('edited'), value: <When at={notice.edited} /> }]),
          { label: t(state === 'expired' ? 'ended' : 'ends'), value: <When at={content.expires} /> },
        ]}
      />
      {state === 'open' && !mine && notice.hidden !== 'author' && !away && (
        <div className="grid gap-1.5">
          <Link to="/propose/$notice" params={{ notice: notice.id }} className={buttonClass('primary', 'lg')}>
            <Handshake aria-hidden className="size-5" />
            {t('propose')}
          </Link>
          <Link to="/contracts/new" search={{ notice: notice.id }} className={buttonClass('secondary')}>
            <FilePen aria-hidden className="size-4" />
            {t('draft')}
          </Link>
          <p className="text-center text-xs text-ink-faint">{t('proposeHint')}</p>
        </div>
      )}
    </Card>
  )
}

function Author({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notice')
  const { author } = notice
  return (
    <Card pad="sm" className="grid gap-2">
      <h2 className="text-sm text-ink-faint">{t('author')}</h2>
      <Link to="/people/$did" params={{ did: author.did }} className="-mx-1 rounded-md p-1 hover:bg-sunk">
        <PersonChip person={author} size="lg" />
      </Link>
      {!author.me && (
        <p className="text-xs text-ink-faint">
          {author.withMe === 0 ? t('firstTime', { nick: author.nick }) : t('trust')}
        </p>
      )}
    </Card>
  )
}

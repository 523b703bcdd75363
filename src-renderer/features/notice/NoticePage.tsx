import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { PutAway } from '#ui/features/collections/PutAway.tsx'
import { useToken } from '#ui/features/hubs/current.ts'
import { StandingNote, StandingOffers } from '#ui/features/mandates/index.ts'
import { NoticeMarks } from '#ui/features/moderation/MarkNotes.tsx'
import { OutsideNote } from '#ui/features/spaces/InSpace.tsx'
import { MatchesPanel } from '#ui/features/spaces/MatchesPanel.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { AnswersPanel } from './AnswersPanel.tsx'
import { NoticeKind, NoticeView } from './NoticeView.tsx'
import { SaveAs } from './SaveAs.tsx'
import { OutOfSight, SightActions } from './Sight.tsx'

export function NoticePage() {
  const { t } = useTranslation('notice')
  const { id } = useParams({ from: '/shell/notice/$id' })
  const query = useQuery(ask.notices.get({ id }))
  return (
    <div className="mx-auto max-w-5xl">
      <Loaded query={query} title={t('missing')}>
        {(notice) => <Whole notice={notice} />}
      </Loaded>
    </div>
  )
}

function Whole({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['notice', 'moderation'])
  const token = useToken(notice.hub)
  return (
    <article>
      <PageHeader
        title={notice.folded ? t('moderation:mark.folded', { nick: notice.author.nick }) : notice.content.title}
        back={<BackLink to="/board">{t('back')}</BackLink>}
        lead={<NoticeKind notice={notice} />}
        actions={
          <>
            {!notice.folded && <SaveAs notice={notice.id} />}
            {notice.content.work && !notice.folded && <PutAway notice={notice} />}
            <Actions notice={notice} />
          </>
        }
      />
      <OutOfSight notice={notice} />
      <NoticeMarks notice={notice} />
      <OutsideNote notice={notice} />
      {notice.mine && notice.state === 'open' && notice.space?.type === 'skills' && (
        <div className="mb-6">
          <MatchesPanel notice={notice} />
        </div>
      )}
      {notice.mine && <AnswersPanel notice={notice} />}
      {!notice.folded && <NoticeView notice={notice} token={token} standing={<StandingOffers notice={notice} />} />}
    </article>
  )
}

function Actions({ notice }: { notice: Notice }) {
  if (!notice.mine)
    return (notice.hidden === undefined || notice.hidden === 'muted') && <SightActions notice={notice} />
  return notice.state === 'open' && <OwnerActions notice={notice} />
}

function OwnerActions({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notice')
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const withdraw = useSend(rpc.notices.withdraw, ['notices'])
  const confirm = async () => {
    if (!(await withdraw.send({ id: notice.id }))) return
    toast({ kind: 'good', title: t('withdrawn'), text: notice.content.title })
    await navigate({ to: '/board' })
  }
  return (
    <>
      <Link to="/post" search={{ edit: notice.id }} className={buttonClass('secondary')}>
        <Pencil aria-hidden className="size-4" />
        {t('edit')}
      </Link>
      <Button icon={<Trash2 aria-hidden className="size-4" />} onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        size="sm"
        title={t('withdrawTitle')}
        description={t('withdrawText')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
            <Button variant="danger" busy={withdraw.busy} onClick={() => void confirm()}>
              {t('withdraw')}
            </Button>
          </>
        }
      >
        <StandingNote notice={notice} />
        <ErrorNote failure={withdraw.failure} />
      </Dialog>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Person } from '#shared/ipc/values.ts'
import { ask } from '#ui/bridge/queries.ts'
import { NoticeCard } from '#ui/features/board/NoticeCard.tsx'
import { NoticeKind, NoticeView } from '#ui/features/notice/NoticeView.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { useNow } from '#ui/ui/useNow.ts'
import { type PostForm, previewOf } from './form.ts'

/** The very card and page others will see, from the words as typed so far. */
export function PostPreview({ form, hub }: { form: PostForm; hub: HubSummary }) {
  const { t } = useTranslation('post')
  const [whole, setWhole] = useState(false)
  const now = useNow()
  const notice = { ...previewOf(form, hub.token, useMe(hub.hub), hub.hub, t('untitled'), now), mine: false }
  return (
    <aside aria-label={t('previewCard')} className="sticky top-0 grid gap-3">
      <p className="text-sm text-ink-faint">{t('previewCard')}</p>
      <div inert className="h-85">
        <NoticeCard notice={notice} token={hub.token} />
      </div>
      <Button onClick={() => setWhole(true)}>{t('previewPage')}</Button>
      <Dialog open={whole} onOpenChange={setWhole} size="lg" title={t('previewTitle')}>
        <div inert className="rounded-lg bg-paper p-5">
          <p className="font-serif text-2xl break-words">{notice.content.title}</p>
          <p className="mt-1 mb-5">
            <NoticeKind notice={notice} />
          </p>
          <NoticeView notice={notice} token={hub.token} />
        </div>
      </Dialog>
    </aside>
  )
}

/** Me as others see me in a hub. */
function useMe(hub: string): Person {
  const { data: members } = useQuery(ask.hubs.members({ hub }))
  const { data: status } = useQuery(ask.app.status())
  const { did = '', nick = '' } = status?.identity ?? {}
  return { ...(members?.find((member) => member.me) ?? { did, nick, settled: 0, partners: 0, withMe: 0 }), me: false }
}

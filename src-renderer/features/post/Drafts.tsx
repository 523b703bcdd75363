import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FilePlus2, FileText, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Menu, type MenuEntry } from '#ui/ui/Menu.tsx'
import { useNow } from '#ui/ui/useNow.ts'
import { relativeTime } from '#ui/ui/When.tsx'

/** Drafts kept on this computer: take one up, throw the open one away, or start blank. Shown once there is one. */
export function Drafts({ current }: { current: string | undefined }) {
  const { t, i18n } = useTranslation('post')
  const navigate = useNavigate()
  const now = useNow()
  const { data: drafts } = useQuery(ask.notices.drafts())
  const remove = useSend(rpc.notices.removeDraft, ['notices'])
  if (!drafts || drafts.length === 0) return null
  const items = drafts.map(
    (one): MenuEntry => ({
      id: one.draft,
      label: one.form.title?.trim() || t('draftNone'),
      hint: relativeTime(one.saved, now, i18n.language),
      icon: <FileText />,
      checked: one.draft === current,
      onSelect: () => void navigate({ to: '/post', search: { draft: one.draft } }),
    }),
  )
  const blank: MenuEntry = {
    id: 'blank',
    label: t('startOver'),
    icon: <FilePlus2 />,
    onSelect: () => void navigate({ to: '/post', search: {} }),
  }
  const trash: readonly MenuEntry[] =
    current === undefined
      ? []
      : [
          {
            id: 'remove',
            label: t('draftRemove'),
            icon: <Trash2 />,
            danger: true,
            onSelect: () => void remove.send({ draft: current }).then(() => navigate({ to: '/post', search: {} })),
          },
        ]
  return (
    <Menu
      align="end"
      trigger={<Button icon={<FileText aria-hidden className="size-4" />}>{t('drafts')}</Button>}
      items={[...items, null, blank, ...trash]}
    />
  )
}

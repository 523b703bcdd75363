import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FilePlus2, FileText, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Menu, type MenuEntry } from '#ui/ui/Menu.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { useNow } from '#ui/ui/useNow.ts'
import { relativeTime } from '#ui/ui/When.tsx'

/** Drafts kept on this computer: take one up, throw the open one away, or start blank. Shown once there is one. */
export function Drafts({ current }: { current: string | undefined }) {
  const { t, i18n } = useTranslation(['post', 'ui'])
  const navigate = useNavigate()
  const now = useNow()
  const { data: drafts } = useQuery(ask.notices.drafts())
  const remove = useSend(rpc.notices.removeDraft, ['notices'])
  const keep = useSend(rpc.notices.saveDraft, ['notices'])
  const open = drafts?.find(({ draft }) => draft === current)
  const throwAway = async () => {
    if (!open || !(await remove.send({ draft: open.draft }))) return
    await navigate({ to: '/post', search: {} })
    toast({ title: t('draftGone'), action: { label: t('ui:undo'), onSelect: () => void takeBack() } })
  }
  const takeBack = async () => {
    const saved = open && (await keep.send({ hub: open.hub, form: open.form }))
    if (saved) await navigate({ to: '/post', search: { draft: saved.draft } })
  }
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
    open === undefined
      ? []
      : [
          {
            id: 'remove',
            label: t('draftRemove'),
            icon: <Trash2 />,
            danger: true,
            onSelect: () => void throwAway(),
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

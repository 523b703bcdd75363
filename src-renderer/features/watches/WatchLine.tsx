import { Link } from '@tanstack/react-router'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WATCH_NAME_CHARS_MAX } from '#shared/core/notices/watch.ts'
import type { Watch } from '#shared/ipc/watches.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Price } from '#ui/features/board/Price.tsx'
import { useToken } from '#ui/features/hubs/current.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { askedWords } from './asked.ts'

/** One thing that is watched: what is new of it, how it is told, and how to be rid of it. */
export function WatchLine({ watch }: { watch: Watch }) {
  const { t } = useTranslation('watches')
  const change = useSend(rpc.watches.change, ['notices'])
  const drop = useSend(rpc.watches.drop, ['notices'])
  const [renaming, setRenaming] = useState(false)
  const { id, name, desktop, kind } = watch
  return (
    <article className="grid gap-2 rounded-lg border border-line bg-raised px-4 py-3 shadow-card">
      <div className="flex flex-wrap items-center gap-3">
        <div className="grid min-w-48 flex-1 gap-0.5">
          <h3 className="flex flex-wrap items-center gap-2 font-medium">
            <Name watch={watch} />
            <Fresh watch={watch} />
          </h3>
          <About watch={watch} />
        </div>
        <Checkbox
          label={
            <>
              <span aria-hidden="true">{t('desktop')}</span>
              <span className="sr-only">{t('desktopNamed', { name })}</span>
            </>
          }
          checked={desktop}
          disabled={change.busy}
          onChecked={(on) => void change.send({ id, desktop: on })}
        />
        {kind === 'search' && (
          <IconButton label={t('renameNamed', { name })} icon={<Pencil />} onClick={() => setRenaming(true)} />
        )}
        <IconButton
          label={t('dropNamed', { name })}
          icon={<Trash2 />}
          disabled={drop.busy}
          onClick={() => void drop.send({ id })}
        />
      </div>
      {renaming && <RenameDialog watch={watch} onClose={() => setRenaming(false)} />}
      <ErrorNote failure={change.failure ?? drop.failure} />
    </article>
  )
}

function Name({ watch: { id, name, ...watch } }: { watch: Watch }) {
  const words = <bdi className="break-words">{name}</bdi>
  if (watch.kind === 'wish')
    return (
      <Link to="/notice/$id" params={{ id: watch.notice.id }} className="underline">
        {words}
      </Link>
    )
  return (
    <Link to="/watches/$id" params={{ id }} className="underline">
      {words}
    </Link>
  )
}

export function Fresh({ watch: { fresh, atLeast, kind } }: { watch: Watch }) {
  const { t } = useTranslation('watches')
  if (kind === 'wish' || fresh === 0) return null
  return <Badge tone="primary">{t(atLeast ? 'freshAtLeast' : 'fresh', { count: fresh })}</Badge>
}

function About({ watch }: { watch: Watch }) {
  const { t } = useTranslation(['watches', 'board', 'places'])
  const token = useToken(watch.hub)
  if (watch.kind === 'search') return <p className="text-sm text-ink-soft">{askedWords(t, watch.sought, token)}</p>
  if (watch.kind !== 'wish') return null
  const { notice, was } = watch
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
      <Price price={notice.content.price} token={token} />
      {was.price && (
        <span className="text-ink-faint">
          ({t('wasPrice')} <Price price={was.price} token={token} />)
        </span>
      )}
      {was.quantity !== undefined && <span>{t('wasQuantity', { count: was.quantity })}</span>}
      {notice.state !== 'open' && <Badge>{t(`board:state_${notice.state}`)}</Badge>}
    </p>
  )
}

function RenameDialog({ watch: { id, name: before }, onClose }: { watch: Watch; onClose: () => void }) {
  const { t } = useTranslation('watches')
  const change = useSend(rpc.watches.change, ['notices'])
  const [name, setName] = useState(before)
  const missing = name.trim() === ''
  const save = async () => {
    if (!missing && (await change.send({ id, name }))) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t('renameNamed', { name: before })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={change.busy} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Field label={t('name')} error={missing ? t('nameMissing') : undefined}>
        <TextInput value={name} onValue={setName} maxLength={WATCH_NAME_CHARS_MAX} />
      </Field>
      <ErrorNote failure={change.failure} />
    </Dialog>
  )
}

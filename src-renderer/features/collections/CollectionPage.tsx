import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight, LibraryBig, Pencil, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionView } from '#shared/ipc/collections.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { WorkTile } from '#ui/features/gallery/WorkTile.tsx'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { IconButton } from '#ui/ui/IconButton.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { WordsDialog } from './WordsDialog.tsx'

/** The works of one collection in the order somebody gave them. */
export function CollectionPage() {
  const { t } = useTranslation('collections')
  const { id } = useParams({ from: '/shell/collections/$id' })
  const query = useQuery(ask.collections.get({ id }))
  return (
    <div className="mx-auto max-w-5xl">
      <Loaded query={query} title={t('missing')}>
        {(collection) => <Whole key={id} collection={collection} />}
      </Loaded>
    </div>
  )
}

function Whole({ collection }: { collection: CollectionView }) {
  const { t } = useTranslation('collections')
  const { name, about, items } = collection
  return (
    <>
      <PageHeader
        title={<bdi className="break-words">{name}</bdi>}
        lead={t('works', { count: items.length })}
        back={<BackLink to="/collections">{t('backAll')}</BackLink>}
        actions={<Actions collection={collection} />}
      />
      {about !== '' && <p className="mb-5 max-w-prose break-words whitespace-pre-wrap">{about}</p>}
      {items.length === 0 ? (
        <EmptyState icon={<LibraryBig aria-hidden />} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <Works collection={collection} />
      )}
    </>
  )
}

function Actions({ collection: { id, name, about } }: { collection: CollectionView }) {
  const { t } = useTranslation('collections')
  const navigate = useNavigate()
  const rename = useSend(rpc.collections.name, ['notices'])
  const drop = useSend(rpc.collections.drop)
  const [asking, setAsking] = useState<'name' | 'drop'>()
  const close = () => setAsking(undefined)
  const confirm = async () => {
    if (!(await drop.send({ id }))) return
    toast({ kind: 'good', title: t('dropped'), text: name })
    await navigate({ to: '/collections' })
  }
  return (
    <>
      <Button icon={<Pencil aria-hidden className="size-4" />} onClick={() => setAsking('name')}>
        {t('edit')}
      </Button>
      <Button icon={<Trash2 aria-hidden className="size-4" />} onClick={() => setAsking('drop')}>
        {t('drop')}
      </Button>
      {asking === 'name' && (
        <WordsDialog
          title={t('edit')}
          action={t('save')}
          before={{ name, about }}
          call={{ ...rename, send: (words) => rename.send({ id, ...words }) }}
          onClose={close}
        />
      )}
      <Dialog
        open={asking === 'drop'}
        onOpenChange={close}
        size="sm"
        title={t('dropTitle')}
        description={t('dropText')}
        actions={
          <>
            <Button onClick={close}>{t('cancel')}</Button>
            <Button variant="danger" busy={drop.busy} onClick={() => void confirm()}>
              {t('drop')}
            </Button>
          </>
        }
      >
        <ErrorNote failure={drop.failure} />
      </Dialog>
    </>
  )
}

function Works({ collection: { id, items } }: { collection: CollectionView }) {
  const { t } = useTranslation('collections')
  const move = useSend(rpc.collections.move, ['notices'])
  const take = useSend(rpc.collections.take, ['notices'])
  const put = useSend(rpc.collections.put, ['notices'])
  const takeOut = async (work: string, at: number, title: string) => {
    if (!(await take.send({ id, work }))) return
    const undo = async () => {
      if (await put.send({ id, work })) await move.send({ id, work, to: at })
    }
    toast({
      kind: 'good',
      title: t('taken'),
      text: title,
      action: { label: t('putBack'), onSelect: () => void undo() },
    })
  }
  return (
    <>
      <ErrorNote failure={move.failure ?? take.failure ?? put.failure} />
      <ul
        aria-label={t('list')}
        className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] items-start gap-4 p-0"
      >
        {items.map(({ id: work, notice }, at) => {
          const title = notice?.folded === undefined ? (notice?.content.title ?? t('gone')) : notice.author.nick
          return (
            <li key={work} className="grid gap-1">
              {notice ? <WorkTile notice={notice} /> : <Gone />}
              <div className="flex justify-end gap-1">
                <IconButton
                  label={t('earlier', { title })}
                  icon={<ArrowLeft className="rtl:-scale-x-100" />}
                  disabled={at === 0 || move.busy}
                  onClick={() => void move.send({ id, work, to: at - 1 })}
                />
                <IconButton
                  label={t('later', { title })}
                  icon={<ArrowRight className="rtl:-scale-x-100" />}
                  disabled={at === items.length - 1 || move.busy}
                  onClick={() => void move.send({ id, work, to: at + 1 })}
                />
                <IconButton
                  label={t('take', { title })}
                  icon={<X />}
                  disabled={take.busy}
                  onClick={() => void takeOut(work, at, title)}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Gone() {
  const { t } = useTranslation('collections')
  return (
    <div className="grid gap-1 rounded-lg border border-line border-dashed px-4 py-6 text-sm text-ink-soft">
      <p className="font-medium">{t('gone')}</p>
      <p>{t('goneText')}</p>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { LibraryBig, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COLLECTION_NAME_CHARS_MAX } from '#shared/core/notices/collection.ts'
import type { CollectionRow } from '#shared/ipc/collections.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'

/** Puts a work into collections of one's own, or takes it out again. */
export function PutAway({ notice }: { notice: Notice }) {
  const { t } = useTranslation('collections')
  const [open, setOpen] = useState(false)
  const query = useQuery({ ...ask.collections.list({ hub: notice.hub }), enabled: open })
  return (
    <>
      <Button icon={<LibraryBig aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t('put')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={t('put')}
        description={t('putLead')}
        actions={
          <Button variant="primary" onClick={() => setOpen(false)}>
            {t('done')}
          </Button>
        }
      >
        <Loaded query={query}>{(rows) => <Shelves notice={notice} rows={rows} />}</Loaded>
      </Dialog>
    </>
  )
}

function Shelves({ notice, rows }: { notice: Notice; rows: readonly CollectionRow[] }) {
  return (
    <div className="grid gap-4">
      {rows.map((row) => (
        <Shelf key={row.id} row={row} work={notice.id} />
      ))}
      <NewOne notice={notice} />
    </div>
  )
}

/** Ticked as soon as it is pressed; where that is refused, as it was. */
function Shelf({ row: { id, name, works }, work }: { row: CollectionRow; work: string }) {
  const put = useSend(rpc.collections.put, ['notices'])
  const take = useSend(rpc.collections.take, ['notices'])
  return (
    <div>
      <Checkbox
        label={<bdi className="break-words">{name}</bdi>}
        checked={put.busy || (works.includes(work) && !take.busy)}
        onChecked={(on) => !put.busy && !take.busy && void (on ? put : take).send({ id, work })}
      />
      <ErrorNote failure={put.failure ?? take.failure} />
    </div>
  )
}

function NewOne({ notice: { hub, id: work } }: { notice: Notice }) {
  const { t } = useTranslation('collections')
  const [name, setName] = useState('')
  const begin = useSend(rpc.collections.begin, ['notices'])
  const put = useSend(rpc.collections.put, ['notices'])
  const add = async () => {
    const begun = await begin.send({ hub, name, about: '' })
    if (!begun) return
    setName('')
    await put.send({ id: begun.id, work })
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label={t('newName')}>
            <TextInput value={name} onValue={setName} maxLength={COLLECTION_NAME_CHARS_MAX} />
          </Field>
        </div>
        <Button
          type="submit"
          icon={<Plus aria-hidden className="size-4" />}
          busy={begin.busy || put.busy}
          disabled={name.trim() === ''}
        >
          {t('beginAction')}
        </Button>
      </div>
      <ErrorNote failure={begin.failure ?? put.failure} />
    </form>
  )
}

import { BellPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WATCH_NAME_CHARS_MAX } from '#shared/core/notices/watch.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { type Sought, soughtOf, useBoard } from './filters.ts'

/** Offers to keep what the board is asked for; absent while it is asked for everything. */
export function SaveSearch() {
  const { t } = useTranslation('board')
  const hub = useCurrentHub()?.hub
  const sought = soughtOf(useBoard((board) => board.filters))
  const [saving, setSaving] = useState<Sought>()
  if (!hub || !sought) return null
  return (
    <div>
      <Button
        variant="quiet"
        size="sm"
        icon={<BellPlus aria-hidden className="size-4" />}
        onClick={() => setSaving(sought)}
      >
        {t('saveSearch')}
      </Button>
      {saving && <SaveDialog hub={hub} sought={saving} onClose={() => setSaving(undefined)} />}
    </div>
  )
}

function SaveDialog({ hub, sought, onClose }: { hub: string; sought: Sought; onClose: () => void }) {
  const { t } = useTranslation('board')
  const save = useSend(rpc.watches.save, ['notices'])
  const [name, setName] = useState(() => {
    const words = [
      sought.purpose && t(sought.purpose),
      sought.category && t(`category_${sought.category}`),
      sought.place,
      sought.near?.name,
    ].filter(Boolean)
    return (sought.text || words.join(', ')).slice(0, WATCH_NAME_CHARS_MAX)
  })
  const [desktop, setDesktop] = useState(true)
  const [tried, setTried] = useState(false)
  const missing = name.trim() === ''
  const keep = async () => {
    setTried(true)
    if (missing || !(await save.send({ hub, name, desktop, sought }))) return
    toast({ kind: 'good', title: t('saved'), text: t('savedText') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('saveTitle')}
      description={t('saveText')}
      actions={
        <>
          <Button onClick={onClose}>{t('saveCancel')}</Button>
          <Button variant="primary" busy={save.busy} onClick={() => void keep()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('saveName')} error={tried && missing ? t('saveNameMissing') : undefined}>
          <TextInput value={name} onValue={setName} maxLength={WATCH_NAME_CHARS_MAX} />
        </Field>
        <Checkbox label={t('saveDesktop')} checked={desktop} onChecked={setDesktop} />
        <ErrorNote failure={save.failure} />
      </div>
    </Dialog>
  )
}

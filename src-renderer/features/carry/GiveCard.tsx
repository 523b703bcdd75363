import { useQuery } from '@tanstack/react-query'
import { FileDown, QrCode } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FOUNTAIN_BYTES_MAX } from '#shared/core/carriers/index.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { rpc } from '#ui/bridge/client.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { bytesOf } from '#ui/features/trades/files.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { QrRow } from './QrRow.tsx'

/** The largest bundle (wire/bundle.ts). */
const FILE_BYTES_MAX = 8 * 1024 * 1024

interface GiveProps {
  readonly hub: HubSummary
  /** Did of whom it is for; '' while nobody was chosen. */
  readonly to: string
  readonly onTo: (to: string) => void
}

type Packing = ReturnType<typeof usePacking>

function usePacking(hub: string, to: string | undefined) {
  const packing = useSend(rpc.carry.pack)
  const [saved, setSaved] = useState<string>()
  const [shown, setShown] = useState<Uint8Array>()
  const pack = async (bytes: number) => {
    setSaved(undefined)
    return to === undefined ? undefined : packing.send({ hub, to, bytes })
  }
  const save = async () => {
    const packed = await pack(FILE_BYTES_MAX)
    if (!packed) return
    saveFile(packed.name, new Blob([bytesOf(packed.data)], { type: 'application/octet-stream' }))
    setSaved(packed.name)
  }
  const show = async () => {
    const packed = await pack(FOUNTAIN_BYTES_MAX)
    if (packed) setShown(bytesOf(packed.data))
  }
  const hide = () => setShown(undefined)
  return { save, show, hide, saved, shown, busy: packing.busy, failure: packing.failure, more: packing.data?.more }
}

/** Packs what one member's device lacks. */
export function GiveCard({ hub, to, onTo }: GiveProps) {
  const { t } = useTranslation('carry')
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const others = members.data?.filter((member) => !member.me && member.devices.length > 0) ?? []
  const chosen = others.find(({ did }) => did === to)
  const packing = usePacking(hub.hub, chosen?.did)
  return (
    <Card aria-labelledby="give" className="grid gap-4">
      <div>
        <h2 id="give" className="font-serif text-lg">
          {t('give.title')}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{t('give.lead')}</p>
      </div>
      <Field label={t('give.to')}>
        <Select
          value={chosen?.did ?? ''}
          onValue={onTo}
          disabled={others.length === 0}
          options={[
            { value: '', label: members.data && others.length === 0 ? t('give.nobody') : t('give.choose') },
            ...others.map(({ did, nick }) => ({ value: did, label: nick })),
          ]}
        />
      </Field>
      <Ways packing={packing} ready={chosen !== undefined} />
      {chosen && <Said packing={packing} nick={chosen.nick} />}
      <ErrorNote failure={packing.failure ?? (members.error ? failureOf(members.error) : undefined)} />
    </Card>
  )
}

function Ways({ packing, ready }: { packing: Packing; ready: boolean }) {
  const { t } = useTranslation('carry')
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="primary"
        disabled={!ready}
        busy={packing.busy}
        icon={<FileDown aria-hidden className="size-4" />}
        onClick={() => void packing.save()}
      >
        {t('give.file')}
      </Button>
      <Button
        disabled={!ready}
        busy={packing.busy}
        icon={<QrCode aria-hidden className="size-4" />}
        onClick={() => void packing.show()}
      >
        {t('give.qr')}
      </Button>
    </div>
  )
}

function Said({ packing: { saved, shown, more, hide }, nick }: { packing: Packing; nick: string }) {
  const { t } = useTranslation('carry')
  return (
    <>
      {saved !== undefined && (
        <Note kind="good" live title={t('give.saved', { name: saved })}>
          {t('give.savedText', { nick })}
        </Note>
      )}
      {more && <Note kind="warning">{t('give.more', { nick })}</Note>}
      {shown && <QrRow bytes={shown} title={t('show.title', { nick })} onClose={hide} />}
    </>
  )
}

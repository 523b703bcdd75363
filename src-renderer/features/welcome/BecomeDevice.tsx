import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Camera } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fountainOf } from '#shared/core/carriers/index.ts'
import { fromUtf8, utf8 } from '#shared/core/kernel/bytes.ts'
import { rpc } from '#ui/bridge/client.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { useSend } from '#ui/bridge/send.ts'
import { ScanDialog } from '#ui/features/carry/ScanDialog.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { Qr } from '#ui/ui/Qr.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { PassphraseFields } from './PassphraseFields.tsx'
import { PASSPHRASE_MIN, type WhoForm, whoProblems } from './passphrase.ts'

/** The way in for a second device: it shows its code, the first one reads it, and this one takes the answer. */
export function BecomeDevice({ osKeyring, onBack }: { osKeyring: boolean; onBack: () => void }) {
  const { t } = useTranslation('welcome')
  const navigate = useNavigate()
  const [form, setForm] = useState<WhoForm>({ nick: '-', passphrase: '', again: '' })
  const [answer, setAnswer] = useState('')
  const [tried, setTried] = useState(false)
  const [scanning, setScanning] = useState(false)
  const become = useSend(rpc.devices.become, ['app', 'hubs', 'settings'])
  const problems = whoProblems(form, osKeyring)
  const submit = async (sheet: HTMLElement) => {
    setTried(true)
    if (Object.keys(problems).length > 0) return focusInvalid(sheet)
    const status = await become.send({ answer, passphrase: form.passphrase })
    if (status?.state === 'open') await navigate({ to: '/board' })
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <PageHeader title={t('deviceTitle')} lead={t('deviceText')} />
      <Offer />
      <Field label={t('deviceAnswer')} required hint={t('deviceAnswerHint')}>
        <TextArea rows={3} spellCheck={false} className="font-mono text-xs" value={answer} onValue={setAnswer} />
      </Field>
      <PassphraseFields
        form={form}
        osKeyring={osKeyring}
        problem={(field) => {
          const code = tried ? problems[field] : undefined
          return code && t(code, { min: PASSPHRASE_MIN })
        }}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      <ErrorNote failure={become.failure} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="lg" disabled={answer.trim() === ''} busy={become.busy}>
          {t('deviceGo')}
        </Button>
        <Button size="lg" icon={<Camera aria-hidden className="size-4" />} onClick={() => setScanning(true)}>
          {t('deviceScan')}
        </Button>
      </div>
      <Button variant="quiet" onClick={onBack}>
        {t('restoreBack')}
      </Button>
      {scanning && (
        <ScanDialog
          onClose={() => setScanning(false)}
          onBytes={(bytes) => {
            setScanning(false)
            setAnswer(fromUtf8(bytes))
          }}
        />
      )}
    </form>
  )
}

/** A phrase that stood longer could be matched by a key made for it (core/sessions/check-phrase.ts). */
const OFFER_MS = 10 * 60_000

/** Good for ten minutes; then, or when asked, a new one takes its place. */
function Offer() {
  const { t } = useTranslation('welcome')
  const offer = useQuery({
    queryKey: ['app', 'devices.offer'],
    queryFn: () => rpc.devices.offer(),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: OFFER_MS,
    refetchIntervalInBackground: true,
    gcTime: 0,
    meta: { topics: [] },
  })
  const again = useMutation({ mutationFn: () => offer.refetch() })
  if (offer.error) return <ErrorNote failure={failureOf(offer.error)} />
  if (!offer.data) return null
  const { code, phrase } = offer.data
  return (
    <div className="flex flex-wrap items-center gap-5">
      <Qr text={fountainOf(utf8(code)).frame(0)} label={t('deviceQr')} className="size-44 rounded-md" />
      <div className="grid min-w-0 flex-1 gap-2">
        <p className="text-sm text-ink-soft">{t('devicePhrase')}</p>
        <p className="font-mono text-lg break-words">{phrase}</p>
        <CopyText text={code} label={t('deviceCode')} />
        <Button size="sm" className="justify-self-start" busy={again.isPending} onClick={() => again.mutate()}>
          {t('deviceAgain')}
        </Button>
      </div>
    </div>
  )
}

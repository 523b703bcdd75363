import { Check, Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Qr } from '#ui/ui/Qr.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { absoluteTime } from '#ui/ui/When.tsx'
import { OfferNearby } from './OfferNearby.tsx'
import { saveQr } from './qrPicture.ts'

const USES = ['1', '5', '20', '100']
const DAYS = ['1', '7', '30', '365']

/** A fresh invite as link and QR; changing its limits makes another. */
export function InvitePanel({ hub, name }: { hub: string; name: string }) {
  const { t, i18n } = useTranslation('hubs')
  const [uses, setUses] = useState('20')
  const [days, setDays] = useState('30')
  const invite = useSend(rpc.hubs.invite)
  const { send } = invite
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new invite only when what it allows changes
  useEffect(() => void send({ hub, uses: Number(uses), days: Number(days) }), [hub, uses, days])
  return (
    <div className="grid grid-cols-[13rem_1fr] items-start gap-6">
      <div className="grid justify-items-center gap-2">
        {invite.data ? (
          <Qr text={invite.data.link} label={t('invite.qr')} className="size-52 rounded-lg border border-line" />
        ) : (
          <Skeleton className="size-52" />
        )}
        <Button
          size="sm"
          variant="quiet"
          icon={<Download aria-hidden className="size-4" />}
          disabled={!invite.data}
          onClick={() => invite.data && void saveQr(invite.data.link, name)}
        >
          {t('invite.saveQr')}
        </Button>
      </div>
      <div className="grid content-start gap-4">
        <p className="text-sm text-ink-soft">{t('invite.lead')}</p>
        <ErrorNote
          failure={invite.failure}
          onRetry={() => void send({ hub, uses: Number(uses), days: Number(days) })}
        />
        <Link link={invite.data?.link} />
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('invite.uses')}>
            <Select
              value={uses}
              onValue={setUses}
              options={USES.map((value) => ({ value, label: t('invite.uses', { count: Number(value) }) }))}
            />
          </Field>
          <Field label={t('invite.days')}>
            <Select
              value={days}
              onValue={setDays}
              options={DAYS.map((value) => ({ value, label: t('invite.days', { count: Number(value) }) }))}
            />
          </Field>
        </div>
        <p className="text-sm text-ink-faint">
          {invite.data && (
            <>
              {t('invite.expires')} {absoluteTime(invite.data.expires, i18n.language)}.{' '}
            </>
          )}
          {t('invite.online')}
        </p>
      </div>
      <OfferNearby hub={hub} />
    </div>
  )
}

function Link({ link }: { link: string | undefined }) {
  const { t } = useTranslation('hubs')
  const [copied, setCopied] = useState('')
  const done = link !== undefined && copied === link
  return (
    <div className="flex items-end gap-2">
      <Field label={t('invite.link')} className="min-w-0 flex-1">
        <TextInput
          readOnly
          className="font-mono text-sm"
          value={link ?? t('invite.making')}
          onValue={() => undefined}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <Button
        variant="primary"
        disabled={link === undefined}
        icon={done ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
        onClick={() => link !== undefined && void navigator.clipboard.writeText(link).then(() => setCopied(link))}
      >
        {done ? t('invite.copied') : t('invite.copy')}
      </Button>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NotificationSettings } from '#shared/ipc/activity.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { localeOf } from '#ui/ui/locale.ts'
import { Select } from '#ui/ui/Select.tsx'
import { Section } from './Section.tsx'

const KINDS = ['proposal', 'task', 'dispute', 'deadline', 'message', 'progress', 'news'] as const
const SOUNDS = ['needs', 'always', 'never'] as const
/** What is proposed to whoever wants quiet hours at all. */
const NIGHT = { from: 22 * 60, to: 7 * 60 }

/** What the desktop is told, when, and how much of it. */
export function NotificationsSection() {
  const { t } = useTranslation('settings')
  const { data } = useQuery(ask.app.settings())
  const save = useSend(rpc.app.saveSettings, ['settings'])
  const settings = data?.notifications
  if (!settings) return null
  const change = (some: Partial<NotificationSettings>): void =>
    void save.send({ notifications: { ...settings, ...some } })
  const { kinds, quiet, details, sound } = settings
  return (
    <Section part="notifications" title={t('notifications')} lead={t('notificationsLead')}>
      {KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`notify_${kind}`)}
          checked={kinds[kind]}
          disabled={save.busy}
          onChecked={(on) => change({ kinds: { ...kinds, [kind]: on } })}
        />
      ))}
      <Checkbox
        label={t('notifyDetails')}
        hint={t('notifyDetailsHint')}
        checked={details}
        disabled={save.busy}
        onChecked={(on) => change({ details: on })}
      />
      <Field label={t('notifySound')} className="max-w-72">
        <Select
          value={sound}
          options={SOUNDS.map((value) => ({ value, label: t(`notifySound_${value}`) }))}
          onValue={(value) => change({ sound: value })}
        />
      </Field>
      <Checkbox
        label={t('notifyQuiet')}
        hint={t('notifyQuietHint')}
        checked={quiet !== undefined}
        disabled={save.busy}
        onChecked={(on) => change({ quiet: on ? NIGHT : undefined })}
      />
      {quiet && (
        <div className="flex gap-3">
          <Hour
            label={t('notifyFrom')}
            minute={quiet.from}
            onMinute={(from) => change({ quiet: { ...quiet, from } })}
          />
          <Hour label={t('notifyTo')} minute={quiet.to} onMinute={(to) => change({ quiet: { ...quiet, to } })} />
        </div>
      )}
      <ErrorNote failure={save.failure} />
    </Section>
  )
}

function Hour({ label, minute, onMinute }: { label: string; minute: number; onMinute: (minute: number) => void }) {
  const { i18n } = useTranslation()
  const clock = new Intl.DateTimeFormat(localeOf(i18n.language), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  const options = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour * 60),
    label: clock.format(hour * 3_600_000),
  }))
  return (
    <Field label={label} className="w-36">
      <Select value={String(minute)} options={options} onValue={(value) => onMinute(Number(value))} />
    </Field>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Section } from './Section.tsx'

/** What the application does without its window: both off unless chosen. */
export function StayingSection() {
  const { t } = useTranslation('settings')
  const { data } = useQuery(ask.app.settings())
  const save = useSend(rpc.app.saveSettings, ['settings'])
  return (
    <Section part="staying" title={t('staying')}>
      <Checkbox
        label={t('keepRunning')}
        hint={t('keepRunningHint')}
        checked={data?.keepRunning ?? false}
        disabled={!data || save.busy}
        onChecked={(keepRunning) => void save.send({ keepRunning })}
      />
      <Checkbox
        label={t('startAtLogin')}
        hint={t('startAtLoginHint')}
        checked={data?.startAtLogin ?? false}
        disabled={!data || save.busy}
        onChecked={(startAtLogin) => void save.send({ startAtLogin })}
      />
      <ErrorNote failure={save.failure} />
    </Section>
  )
}

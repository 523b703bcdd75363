import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Checkbox } from '#ui/ui/Checkbox.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Panel } from './Panel.tsx'

/** Whether notices that look like somebody else's are folded away. */
export function AlikePanel() {
  const { t } = useTranslation('moderation')
  const { data } = useQuery(ask.app.settings())
  const save = useSend(rpc.app.saveSettings, ['settings', 'notices'])
  return (
    <Panel title={t('mark.alikeTitle')} lead={t('mark.alikeLead')}>
      <Checkbox
        label={t('mark.alikeFold')}
        hint={t('mark.alikeFoldHint')}
        checked={data?.foldAlike ?? false}
        disabled={!data || save.busy}
        onChecked={(foldAlike) => void save.send({ foldAlike })}
      />
      <ErrorNote failure={save.failure} />
    </Panel>
  )
}

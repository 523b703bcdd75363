import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { InvitePanel } from './InvitePanel.tsx'

export function InviteDialog({ hub, onClose }: { hub: Pick<HubSummary, 'hub' | 'name'>; onClose: () => void }) {
  const { t } = useTranslation('hubs')
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={t('invite.title', { hub: hub.name })}>
      <InvitePanel hub={hub.hub} name={hub.name} />
    </Dialog>
  )
}

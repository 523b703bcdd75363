import { BellOff, Flag, ListPlus } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MenuEntry } from '#ui/ui/Menu.tsx'
import type { Subject } from './ReportDialog.tsx'
import { useMute } from './useMute.ts'

const ReportDialog = lazy(() => import('./ReportDialog.tsx').then((file) => ({ default: file.ReportDialog })))
const ActDialog = lazy(() => import('./ActDialog.tsx').then((file) => ({ default: file.ActDialog })))

export interface Safeguards {
  readonly report: MenuEntry
  readonly mute: MenuEntry
  readonly act: MenuEntry
  /** Put it on the page: dialogs that the entries open. */
  readonly dialog: ReactNode
}

/** What can be done about somebody, or about a notice of theirs, as entries of a menu. */
export function useSafeguards(hub: string, subject: Subject): Safeguards {
  const { t } = useTranslation('moderation')
  const { mute } = useMute()
  const [asking, setAsking] = useState<'report' | 'act'>()
  const close = () => setAsking(undefined)
  const { nick } = subject.of
  const Asked = asking === 'report' ? ReportDialog : ActDialog
  return {
    report: {
      id: 'report',
      label: subject.notice ? t('report.open') : t('report.openPerson', { nick }),
      icon: <Flag />,
      onSelect: () => setAsking('report'),
    },
    mute: {
      id: 'mute',
      label: t('mute.open', { nick }),
      icon: <BellOff />,
      onSelect: () => void mute(subject.of, hub),
    },
    act: { id: 'act', label: t('act.open'), icon: <ListPlus />, onSelect: () => setAsking('act') },
    dialog: asking && (
      <Suspense fallback={null}>
        <Asked hub={hub} subject={subject} onClose={close} />
      </Suspense>
    ),
  }
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/ipc/agreements.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { toast } from '#ui/ui/Toast.tsx'

export interface SignDialogProps {
  readonly title: string
  readonly lead: ReactNode
  /** What the sheet would be asked for; undefined while something is missing. */
  readonly act: Act | undefined
  readonly danger?: boolean
  readonly size?: 'md' | 'lg'
  readonly onSigned?: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** What has to be said before the sign sheet opens. It stays, with everything typed, until it is signed or put away. */
export function SignDialog({
  title,
  lead,
  act,
  danger = false,
  size = 'md',
  onSigned,
  onClose,
  children,
}: SignDialogProps) {
  const { t } = useTranslation('contracts')
  const acting = useAct()
  const submit = async () => {
    const result = act && (await acting.request(act))
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('signed'), text: result.sentence })
    onSigned?.()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size={size}
      title={title}
      description={lead}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={acting.state === 'asking'}
            disabled={act === undefined}
            onClick={() => void submit()}
          >
            {t('draft.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {children}
        <SignStatus acting={acting} />
      </div>
    </Dialog>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Charge } from '#shared/ipc/guards.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { Button } from '#ui/ui/Button.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'

/** What somebody who lost everything needs from me: a code to begin with, and then my word for the code that they show. */
export function HelpDialog({ hub, charge, onClose }: { hub: string; charge: Charge; onClose: () => void }) {
  const { t } = useTranslation('guards')
  const { did, nick } = charge
  const [code, setCode] = useState('')
  const help = useSend(rpc.guards.help)
  const signing = useSignForm({
    act: () => (code.trim() === '' ? undefined : { act: 'guard-recover', hub, code }),
    done: { title: t('said') },
    onClose,
  })
  return (
    <SignFormDialog
      form={signing}
      title={t('help', { nick })}
      lead={t('helpLead', { nick })}
      size="lg"
      words={{ cancel: t('close'), submit: t('toSign') }}
    >
      <Note kind="warning" title={t('sure', { nick })}>
        {t('sureText')}
      </Note>
      <div className="grid gap-2">
        <p className="text-sm font-medium">{t('first', { nick })}</p>
        {help.data ? (
          <CopyText text={help.data.code} label={t('helpCopy')} />
        ) : (
          <Button
            size="sm"
            type="button"
            className="justify-self-start"
            busy={help.busy}
            onClick={() => void help.send({ hub, did })}
          >
            {t('helpMake')}
          </Button>
        )}
        <ErrorNote failure={help.failure} />
      </div>
      <Field
        label={t('backCode', { nick })}
        hint={t('backCodeHint')}
        required
        error={signing.tried && code.trim() === '' ? t('backCodeMissing') : undefined}
      >
        <TextArea rows={3} spellCheck={false} className="font-mono text-xs" value={code} onValue={setCode} />
      </Field>
    </SignFormDialog>
  )
}

import { type ReactNode, useId } from 'react'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog, type DialogProps } from '#ui/ui/Dialog.tsx'
import { SignStatus } from './SignStatus.tsx'
import type { SignForm } from './useSignForm.ts'

export interface SignFormDialogProps extends Pick<DialogProps, 'title' | 'size'> {
  readonly form: SignForm
  readonly lead: ReactNode
  readonly words: { readonly cancel: string; readonly submit: string }
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** The fields of an act, and how its signing goes, over the way to the sign sheet. */
export function SignFormDialog({ form, lead, words, danger, disabled, children, ...rest }: SignFormDialogProps) {
  const { acting, asking, signer, submit, onClose } = form
  const id = useId()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      description={lead}
      {...rest}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            ref={signer}
            type="submit"
            form={id}
            variant={danger ? 'danger' : 'primary'}
            busy={asking}
            disabled={disabled}
          >
            {words.submit}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        {children}
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}

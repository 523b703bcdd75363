import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Failure } from '#ui/bridge/errors.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'

export interface WriteDialogProps {
  readonly title: string
  readonly lead: string
  readonly cancel: string
  readonly confirm: string
  /** Nothing is missing; otherwise pressing the button says what is. */
  readonly ready: boolean
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onConfirm: () => Promise<unknown>
  readonly onClose: () => void
  /** `tried`: the button was pressed. */
  readonly children: (tried: boolean) => ReactNode
}

/** A form in a dialog: goes on when everything is there, and otherwise to the first field that wants something. */
export function WriteDialog({ ready, busy, failure, onConfirm, onClose, children, ...words }: WriteDialogProps) {
  const id = useId()
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (ready) void onConfirm()
    else focusInvalid(event.currentTarget)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.title}
      description={words.lead}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={id} variant="primary" busy={busy}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="grid gap-4">
        {children(tried)}
        <ErrorNote failure={failure} />
      </form>
    </Dialog>
  )
}

import { type FormEvent, type RefObject, useRef, useState } from 'react'
import type { Act } from '#shared/ipc/agreements.ts'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { toast } from '#ui/ui/Toast.tsx'
import { type Acting, useAct } from './useAct.ts'

export interface SignFormOptions {
  /** What is asked for; undefined while something is missing or wrong, which is shown once it was tried. */
  readonly act: () => Act | undefined
  /** What is said once it is signed; the signed sentence where there is no text. */
  readonly done: { readonly title: string; readonly text?: string }
  readonly onSigned?: () => void
  readonly onClose: () => void
}

export interface SignForm {
  readonly acting: Acting
  readonly asking: boolean
  /** Somebody tried to go on: from now on what is wrong is shown. */
  readonly tried: boolean
  readonly signer: RefObject<HTMLButtonElement | null>
  readonly submit: (event: FormEvent<HTMLFormElement>) => Promise<void>
  readonly onClose: () => void
}

/** A form that ends at the sign sheet, for `SignFormDialog`. It stays, with everything typed, until it is signed or put away. */
export function useSignForm({ act, done, onSigned, onClose }: SignFormOptions): SignForm {
  const acting = useAct()
  const [tried, setTried] = useState(false)
  const signer = useRef<HTMLButtonElement>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const asked = act()
    if (asked === undefined) return focusInvalid(event.currentTarget)
    // Fields may be closed now; focus stays where the outcome can be waited for.
    signer.current?.focus()
    const result = await acting.request(asked)
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', text: result.sentence, ...done })
    onSigned?.()
    onClose()
  }
  return { acting, asking: acting.state === 'asking', tried, signer, submit, onClose }
}

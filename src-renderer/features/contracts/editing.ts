/** What every field of the draft page needs to know, and the one way it changes something. */
import { createContext, useContext } from 'react'
import type { CommitmentForm, ContractForm } from '#shared/ipc/contracts.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Token } from '#shared/ipc/values.ts'
import type { Draft } from './draft.ts'
import { withCommitment } from './form.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface Editing {
  readonly draft: Draft
  readonly hub: HubSummary
  /** Members who may be chosen, by did. */
  readonly members: readonly Choice[]
  /** Whoever writes it. */
  readonly me: string
  /** Tokens that can change hands. */
  readonly tokens: readonly Token[]
  readonly tokenOf: (code: string) => Token
  readonly nameOf: (did: string) => string
  /** It is agreed to beforehand, with whoever takes it. */
  readonly standing: boolean
  /** What is wrong with the field at a path, or with anything inside it. */
  readonly problem: (path: string) => string | undefined
  readonly change: (draft: Draft) => void
}

const Context = createContext<Editing | undefined>(undefined)
export const EditingProvider = Context.Provider

export interface Edits extends Editing {
  readonly form: ContractForm
  /** Changes the form and leaves the number and order of commitments alone. */
  readonly edit: (form: ContractForm) => void
  readonly editCommitment: (place: number, part: Partial<CommitmentForm>) => void
  /** The parties to choose among, by place. */
  readonly parties: readonly Choice[]
  /** The tokens to choose among; what is not among them stays in sight until another is chosen. */
  readonly tokensBeside: (chosen: string) => readonly Choice[]
}

export function useEditing(): Edits {
  const editing = useContext(Context)
  if (!editing) throw new Error('a field of the draft page outside of it')
  const { draft, change, nameOf, tokenOf } = editing
  const tokens = editing.tokens.map(({ code }) => ({ value: code, label: code }))
  const edit = (form: ContractForm) => change({ ...draft, form })
  return {
    ...editing,
    tokenOf: (code) => (code === '' ? { ...tokenOf(code), code } : tokenOf(code)),
    form: draft.form,
    edit,
    editCommitment: (place, part) => edit(withCommitment(draft.form, place, part)),
    parties: draft.form.parties.map(({ did }, place) => ({ value: String(place), label: nameOf(did) })),
    tokensBeside: (chosen) =>
      tokens.some(({ value }) => value === chosen) ? tokens : [{ value: chosen, label: chosen || '—' }, ...tokens],
  }
}

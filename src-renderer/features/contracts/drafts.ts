/** Drafts kept while this window is open: in memory and never on the disk, where they would lie unencrypted. */
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { Draft } from './draft.ts'

interface Drafts {
  /** By what they answer (`draftKey`). */
  readonly kept: Readonly<Record<string, Draft>>
}

const useKept = create<Drafts>()(
  persist((): Drafts => ({ kept: {} }), { name: 'kind.drafts', storage: createJSONStorage(() => sessionStorage) }),
)

/** One draft for each thing it may answer: a negotiation, a notice, a person; or for none. */
export const draftKey = (hub: string, answers = 'new'): string => `${hub}/${answers}`

export const useKeptDraft = (key: string): Draft | undefined => useKept(({ kept }) => kept[key])

export function keepDraft(key: string, draft: Draft): void {
  useKept.setState(({ kept }) => ({ kept: { ...kept, [key]: draft } }))
}

export function dropDraft(key: string): void {
  useKept.setState(({ kept: { [key]: _, ...kept } }) => ({ kept }))
}

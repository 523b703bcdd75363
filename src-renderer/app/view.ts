/** What this window shows, as opposed to what is true: theme, chosen hub, search on the Board. Kept across starts. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Theme = 'system' | 'light' | 'dark'

interface View {
  readonly theme: Theme
  /** The hub on screen; undefined until one was chosen or when it is gone. */
  readonly hub: string | undefined
  /** The practice town's guide that was skipped or finished, by its notice: a new town guides anew. */
  readonly coached: string | undefined
  readonly setCoached: (guide: string | undefined) => void
  readonly setTheme: (theme: Theme) => void
  readonly setHub: (hub: string | undefined) => void
}

export const useView = create<View>()(
  persist(
    (set) => ({
      theme: 'system',
      hub: undefined,
      coached: undefined,
      setCoached: (coached) => set({ coached }),
      setTheme: (theme) => set({ theme }),
      setHub: (hub) => set({ hub }),
    }),
    { name: 'kind.view', version: 1 },
  ),
)

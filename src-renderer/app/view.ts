/** What this window shows, as opposed to what is true: theme, chosen hub, search on the Board. Kept across starts. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Theme = 'system' | 'light' | 'dark'

/** Suggestions put aside that are remembered. */
const ASIDE_MAX = 50

interface View {
  readonly theme: Theme
  /** The hub on screen; undefined until one was chosen or when it is gone. */
  readonly hub: string | undefined
  /** The practice town's guide that was skipped or finished, by its notice: a new town guides anew. */
  readonly coached: string | undefined
  /** The page a window begins with. */
  readonly first: 'home' | 'board'
  /** Suggestions that were put aside, by what they are about; the oldest are forgotten. */
  readonly aside: readonly string[]
  readonly setFirst: (first: View['first']) => void
  readonly putAside: (key: string) => void
  readonly takeBack: (key: string) => void
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
      first: 'home',
      aside: [],
      setFirst: (first) => set({ first }),
      putAside: (key) => set(({ aside }) => ({ aside: [...aside, key].slice(-ASIDE_MAX) })),
      takeBack: (key) => set(({ aside }) => ({ aside: aside.filter((one) => one !== key) })),
      setCoached: (coached) => set({ coached }),
      setTheme: (theme) => set({ theme }),
      setHub: (hub) => set({ hub }),
    }),
    { name: 'kind.view', version: 1 },
  ),
)

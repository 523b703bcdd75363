/** What somebody wants of the page they are on their way to: which dialog, which section. */
import { useEffect } from 'react'
import { create } from 'zustand'

export type Wish = 'pay' | 'favour' | 'pool' | 'propose' | 'invite' | `settings.${SettingsPart}`
export type SettingsPart =
  | 'guardians'
  | 'profile'
  | 'look'
  | 'staying'
  | 'blocked'
  | 'muted'
  | 'safety'
  | 'backup'
  | 'practice'
  | 'notifications'
  | 'network'
  | 'about'
  | 'updates'

/** A page that has not come by then will not be taken for the one that was wished for. */
const WAITED_MS = 5000

const useWishes = create<{ readonly wish: Wish | undefined; readonly at: number }>(() => ({ wish: undefined, at: 0 }))

export const wishFor = (wish: Wish | undefined): void => useWishes.setState({ wish, at: performance.now() })

/** Grants it once, as soon as the page is there. */
export function useWish(wish: Wish | undefined, grant: () => void): void {
  const wished = useWishes((state) => wish !== undefined && state.wish === wish)
  useEffect(() => {
    if (!wished) return
    const { at } = useWishes.getState()
    wishFor(undefined)
    if (performance.now() - at < WAITED_MS) grant()
  }, [wished, grant])
}

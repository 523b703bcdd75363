/** Puts the chosen look on <html>, and follows the system where that was chosen. */
import { useSyncExternalStore } from 'react'
import { type Theme, useView } from './view.ts'

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')

export const resolveTheme = (theme: Theme): 'light' | 'dark' =>
  theme === 'system' ? (prefersDark.matches ? 'dark' : 'light') : theme

const apply = (): void => {
  const { dataset } = document.documentElement
  const theme = resolveTheme(useView.getState().theme)
  // Even the same value would have the whole page styled anew.
  if (dataset.theme !== theme) dataset.theme = theme
}

/** Before the first paint, so there is no flash; then whenever the choice or the system changes. */
export function startTheme(): void {
  apply()
  useView.subscribe(apply)
  prefersDark.addEventListener('change', apply)
}

/** The look on screen right now. */
export function useLook(): 'light' | 'dark' {
  const theme = useView((view) => view.theme)
  const dark = useSyncExternalStore(
    (listener) => {
      prefersDark.addEventListener('change', listener)
      return () => prefersDark.removeEventListener('change', listener)
    },
    () => prefersDark.matches,
  )
  return theme === 'system' ? (dark ? 'dark' : 'light') : theme
}

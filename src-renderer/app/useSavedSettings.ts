import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '#ui/bridge/queries.ts'
import { speak } from './speak.ts'
import { useView } from './view.ts'

/** The node's settings win over what this window remembers: they hold for every window and survive a cleared profile. */
export function useSavedSettings(): void {
  const { data } = useQuery(ask.app.settings())
  useEffect(() => {
    if (!data) return
    useView.getState().setTheme(data.theme)
    void speak(data.language)
  }, [data])
}

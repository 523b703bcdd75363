import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { useView } from './view.ts'

/** The node's settings win over what this window remembers: they hold for every window and survive a cleared profile. */
export function useSavedSettings(): void {
  const { i18n } = useTranslation()
  const { data } = useQuery(ask.app.settings())
  useEffect(() => {
    if (!data) return
    useView.getState().setTheme(data.theme)
    // Even the same value would have the whole page styled anew.
    if (document.documentElement.lang !== data.language) document.documentElement.lang = data.language
    if (i18n.language !== data.language) void i18n.changeLanguage(data.language)
  }, [data, i18n])
}

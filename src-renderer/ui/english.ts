/** On an element that shows a whole sentence of the node's: those are English in every language (decision 063), read and spoken as such. */
export const ENGLISH = { lang: 'en', dir: 'auto' } as const

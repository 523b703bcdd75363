/** Languages with a full set of words, each named in itself. */
export const LANGUAGES = [{ value: 'en', label: 'English' }] as const

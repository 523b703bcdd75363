import type { TFunction } from 'i18next'
import type { Mark, ModerationAct } from '#shared/ipc/moderation.ts'

type Words = TFunction<'moderation'>

/** A list as it is named in a sentence. */
export const listWords = (t: Words, { keepers, name, author: { nick } }: Mark['list']): string =>
  keepers ? t('keepersOf', { nick }) : t('listOf', { name, nick })

export const aboutWords = (t: Words, { notice, of: { nick } }: Pick<ModerationAct, 'notice' | 'of'>): string =>
  t(notice === undefined ? 'everything' : 'aNotice', { nick })

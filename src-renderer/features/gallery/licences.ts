/** What a licence says in one sentence, and how a sold one is put into words. */
import type { TFunction } from 'i18next'
import type { Work } from '#shared/ipc/notices.ts'
import type { FieldValue } from '#shared/ipc/spaces.ts'

const SENTENCES = {
  'CC0-1.0': 'licence_CC0',
  'CC-BY-4.0': 'licence_BY',
  'CC-BY-SA-4.0': 'licence_BYSA',
  'CC-BY-NC-4.0': 'licence_BYNC',
  'CC-BY-NC-SA-4.0': 'licence_BYNCSA',
  'CC-BY-ND-4.0': 'licence_BYND',
  'all-rights-reserved': 'licence_own',
} as const

export const licenceSentence = (t: TFunction<'gallery'>, licence: FieldValue): string =>
  t(Object.hasOwn(SENTENCES, String(licence)) ? SENTENCES[String(licence) as keyof typeof SENTENCES] : 'licence_code')

export const licenceName = (t: TFunction<'gallery'>, licence: FieldValue): string =>
  licence === 'all-rights-reserved' ? t('allRights') : String(licence)

/** What buyers may do, as the terms of a sale say it too. */
export function grantSentences(t: TFunction<'gallery'>, { grants = [], royalty }: Pick<Work, 'grants' | 'royalty'>) {
  const list = grants.map((grant) => t(`grant_${grant}`)).join(', ')
  return [
    grants.length === 0 ? t('permitsUse') : t('permits', { list }),
    ...(royalty === undefined ? [] : [t('royalty', { percent: royalty / 10 })]),
  ]
}

import type { Words } from '#ui/app/words.ts'
import type { en } from './en.ts'

/** Words of places on the map. */
export const ar: Words<typeof en> = {
  list: 'البلدات',
  source: 'GeoNames (geonames.org), CC BY 4.0',
  near: 'بالقرب من',
  within: 'في نطاق',
  km: '{{km}} كم',
  choose: 'اختر بلدة من القائمة.',
  away: 'نحو {{km}} كم',
  close: 'قريب جدًا',
  around: 'في نطاق {{km}} كم من {{name}}',
  area: 'يجد هذا من هم قرب {{name}}، بدقة نحو 10 كم.',
}

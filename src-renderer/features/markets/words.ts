import { useTranslation } from 'react-i18next'

/** "per hour"; where nothing is counted, that it is as a whole. */
export function usePerText(): (per: string) => string {
  const { t } = useTranslation('markets')
  return (per) => (per === '' ? t('whole') : t('per', { unit: per }))
}

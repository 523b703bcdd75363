import { useTranslation } from 'react-i18next'

const KB = 1000
const MB = KB * KB
const GB = KB * MB

/** A file's size as a person would say it. */
export function useSizeWords(): (bytes: number) => string {
  const { t } = useTranslation('trades')
  return (bytes) => {
    if (bytes < KB) return t('file.size_b', { n: bytes })
    if (bytes < MB) return t('file.size_kb', { n: Math.round(bytes / KB) })
    if (bytes < GB) return t('file.size_mb', { n: (bytes / MB).toFixed(1) })
    return t('file.size_gb', { n: (bytes / GB).toFixed(2) })
  }
}

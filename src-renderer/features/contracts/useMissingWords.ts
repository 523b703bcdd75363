import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'

/** What to say about a field that is still to be filled in, by its path. */
export function useMissingWords(form: ContractForm): (path: string) => string {
  const { t } = useTranslation('contracts')
  return (path) => {
    const [list, place, field] = path.split('.')
    const n = Number(place) + 1
    if (list === 'title') return t('missing.title')
    if (list === 'parties') return t('missing.party', { n })
    if (list === 'dispute') return t(path.endsWith('.fee') ? 'missing.courtFee' : 'missing.courtLock')
    const title = form.commitments[n - 1]?.title.trim() || t('draft.commitment', { n })
    if (field === 'title') return t('missing.what', { n })
    if (field === 'gate') return t(path.endsWith('.attesters') ? 'missing.attesters' : 'missing.file', { title })
    if (field === 'bond') return t('missing.bond', { title })
    return t(path.endsWith('.to') ? 'missing.payee' : 'missing.amount', { title })
  }
}

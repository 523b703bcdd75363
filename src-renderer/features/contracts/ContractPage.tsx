import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'

export function ContractPage() {
  const { t } = useTranslation('contracts')
  const { negotiation } = useParams({ from: '/shell/contracts/$negotiation' })
  const query = useQuery(ask.contracts.get({ negotiation }))
  return (
    <Loaded query={query} title={t('draft.pageTitle')}>
      {(contract) => <PageHeader title={contract.title} lead={contract.sentence} />}
    </Loaded>
  )
}

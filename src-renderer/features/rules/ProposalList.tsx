import { useQuery } from '@tanstack/react-query'
import { Scale } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { ProposalCard } from './ProposalCard.tsx'

/** What is being decided, and what was. */
export function ProposalList({ hub }: { hub: string }) {
  const { t } = useTranslation('rules')
  const query = useQuery(ask.governance.proposals({ hub }))
  return (
    <section aria-labelledby="proposals" className="grid gap-3">
      <h2 id="proposals" className="font-serif text-lg">
        {t('proposals.title')}
      </h2>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={<Scale aria-hidden />} title={t('proposals.none')}>
              {t('proposals.noneText')}
            </EmptyState>
          ) : (
            all.map((proposal) => <ProposalCard key={proposal.id} hub={hub} proposal={proposal} />)
          )
        }
      </Loaded>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#shared/ipc/governance.ts'

/** Every vote opens onto the event its member signed. */
export function Ballots({ votes }: { votes: ProposalView['votes'] }) {
  const { t } = useTranslation('rules')
  return (
    <details className="mt-3">
      <summary className="min-h-6 cursor-pointer text-sm text-primary">{t('proposals.ballots')}</summary>
      <ul className="m-0 mt-1 grid list-none gap-1 p-0 text-sm">
        {votes.map(({ did, nick, choice, event }) => (
          <li key={did} className="flex gap-2">
            <bdi className="min-w-32 truncate">{nick}</bdi>
            <Link
              to="/ledger/event/$id"
              params={{ id: event }}
              className="inline-flex min-h-6 items-center text-primary hover:underline"
            >
              {t(choice === 'secret' ? 'proposals.sealed' : `proposals.${choice}`)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

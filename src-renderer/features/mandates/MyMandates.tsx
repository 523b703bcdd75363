import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { MandateRow } from './MandateRow.tsx'

/** What others can take without asking me; nothing where there is none. */
export function MyMandates({ hub }: { hub: string }) {
  const { t } = useTranslation('mandates')
  const { data = [] } = useQuery(ask.mandates.list({ hub, mine: true }))
  const shown = data.filter(({ phase, left, stock }) => phase === 'open' || (phase === 'sold-out' && left < stock))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="my-mandates" className="mb-7">
      <h2 id="my-mandates" className="font-serif text-lg">
        {t('mine')}
      </h2>
      <p className="mb-2 text-sm text-ink-faint">{t('mineHint')}</p>
      <ul className="m-0 grid list-none gap-3 p-0 sm:grid-cols-2">
        {shown.map((one) => (
          <li key={one.id}>
            <MandateRow mandate={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

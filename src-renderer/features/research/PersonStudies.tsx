import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { StudyRow } from './StudyRow.tsx'

/** The studies of one person, with how often others cite them; nothing where there are none. */
export function PersonStudies({ hub, did }: { hub: string; did: string }) {
  const { t } = useTranslation('research')
  const { data } = useQuery(ask.research.list({ hub, by: did }))
  if (!data?.length) return null
  return (
    <section aria-labelledby="studies" className="grid gap-2">
      <h2 id="studies" className="font-serif text-lg">
        {t('person.title')}
      </h2>
      <ul className="m-0 grid list-none gap-3 p-0">
        {data.map((study) => (
          <li key={study.id}>
            <StudyRow study={study} />
          </li>
        ))}
      </ul>
    </section>
  )
}

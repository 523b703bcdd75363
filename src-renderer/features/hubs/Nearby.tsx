import { useQuery } from '@tanstack/react-query'
import { Radio } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'

/** Hubs that somebody on this network lets others join. */
export function Nearby({ onChoose }: { onChoose: (link: string) => void }) {
  const { t } = useTranslation('hubs')
  const { data } = useQuery(ask.app.network())
  const starting = !data || data.state === 'starting'
  return (
    <section aria-labelledby="nearby" className="grid gap-2">
      <h2 id="nearby" className="flex items-center gap-2 font-medium">
        <Radio aria-hidden className="size-4 text-primary" />
        {t('join.nearby')}
      </h2>
      {data && data.nearby.length > 0 ? (
        <ul className="grid gap-2">
          {data.nearby.map((found) => (
            <li key={found.link}>
              <button
                type="button"
                onClick={() => onChoose(found.link)}
                className="flex w-full items-center justify-between gap-4 rounded-md border border-line bg-raised px-4 py-2.5 text-start hover:border-primary"
              >
                <span className="font-medium">
                  <bdi>{found.name}</bdi>
                </span>
                <span className="text-sm text-ink-faint">{t('join.nearbyBy', { by: found.by })}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p role="status" className="text-sm text-ink-faint">
          {starting ? t('join.lookingNearby') : t('join.noNearby')}
        </p>
      )}
    </section>
  )
}

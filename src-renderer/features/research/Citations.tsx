import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StudyForm, StudyView } from '#shared/ipc/research.ts'
import { ask } from '#ui/bridge/queries.ts'
import { EventLink } from '#ui/features/ledger/EventLink.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { shortId } from '#ui/ui/CopyText.tsx'
import { When } from '#ui/ui/When.tsx'

const LINK = 'underline underline-offset-2 hover:text-primary'

interface CitesProps {
  readonly hub: string
  readonly study: StudyView
  readonly cites: StudyForm['cites']
}

/** What this version builds on. */
export function Cites({ hub, study: { extends: base }, cites }: CitesProps) {
  const { t } = useTranslation('research')
  const { data } = useQuery({ ...ask.research.list({ hub }), enabled: cites.length > 0 })
  const titleOf = (study: string) => data?.find((one) => one.id === study)?.title ?? shortId(study)
  const others = cites.filter(({ study }) => study !== base?.study)
  return (
    <Card aria-labelledby="cites" className="grid gap-3">
      <h2 id="cites" className="font-serif text-lg">
        {t('cites')}
      </h2>
      {!base && others.length === 0 && <p className="text-sm text-ink-soft">{t('citesNone')}</p>}
      <ul className="m-0 grid list-none gap-2 p-0 text-sm">
        {base && (
          <li>
            <Badge tone="primary">{t('extendsIt')}</Badge>{' '}
            <Link to="/research/$study" params={{ study: base.study }} className={LINK}>
              <bdi>{base.title}</bdi>
            </Link>{' '}
            <span className="text-ink-faint">{t('ofVersion', { n: base.version + 1 })}</span>
          </li>
        )}
        {others.map(({ study, version }) => (
          <li key={study}>
            <Link to="/research/$study" params={{ study }} className={LINK}>
              <bdi>{titleOf(study)}</bdi>
            </Link>{' '}
            <span className="text-ink-faint">{t('ofVersion', { n: version + 1 })}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Who builds on this study: receipts that nobody deletes. */
export function Citations({ study: { citations } }: { study: StudyView }) {
  const { t } = useTranslation('research')
  return (
    <Card aria-labelledby="citations" className="grid gap-3">
      <h2 id="citations" className="font-serif text-lg">
        {t('citations')}
      </h2>
      {citations.length === 0 && <p className="text-sm text-ink-soft">{t('citationsNone')}</p>}
      <ul className="m-0 grid list-none gap-3 p-0 text-sm">
        {citations.map(({ study, title, by, version, at, tie, extends: extending }) => (
          <li key={study} className="grid gap-1">
            <Link to="/research/$study" params={{ study }} className={LINK}>
              <bdi>{title}</bdi>
            </Link>
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-faint">
              {t('by', { nick: by.nick })} · {t('ofVersion', { n: version + 1 })} · <When at={at} />
              <EventLink event={study} />
            </span>
            {(extending || tie) && (
              <span className="flex flex-wrap gap-2">
                {extending && <Badge tone="primary">{t('extending')}</Badge>}
                {tie && <Badge>{t(`tie.${tie}`)}</Badge>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

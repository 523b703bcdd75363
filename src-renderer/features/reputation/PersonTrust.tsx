import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight, Network } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustView } from '#shared/ipc/reputation.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Avatar } from '#ui/ui/Avatar.tsx'
import { buttonClass } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'

/** Below it a warning would be said of nearly everybody. */
const WARN_FROM = 0.2

export interface PersonTrustProps {
  readonly hub: string
  readonly did: string
}

/** How somebody else is seen from here: over whom, what could be stood for, what to expect. */
export function PersonTrust({ hub, did }: PersonTrustProps) {
  const { t } = useTranslation('reputation')
  const query = useQuery(ask.reputation.trust({ hub, did }))
  return (
    <Card aria-labelledby="trust" className="grid gap-3">
      <h2 id="trust" className="font-serif text-lg">
        {t('trust.title')}
      </h2>
      <Loaded query={query} skeleton={<Skeleton className="h-20" />}>
        {(trust) => <Seen trust={trust} />}
      </Loaded>
      <Expected hub={hub} did={did} />
      <div>
        <Link to="/trust" search={{ around: did }} className={buttonClass('secondary')}>
          <Network aria-hidden className="size-4" />
          {t('trust.map')}
        </Link>
      </div>
    </Card>
  )
}

function Seen({ trust: { sentence, paths, stood } }: { trust: TrustView }) {
  const { t } = useTranslation('reputation')
  return (
    <>
      <p>{sentence}</p>
      {paths.length > 0 && (
        <Ways title={t('trust.paths')}>
          {paths.map(({ people, share }) => (
            <Way key={people.map(({ did }) => did).join(' ')} people={people}>
              {t('trust.path', { percent: Math.max(1, Math.round(share * 100)) })}
            </Way>
          ))}
        </Ways>
      )}
      {stood.paths.length > 0 && (
        <Ways title={t('trust.stood')}>
          {stood.paths.map(({ people, amount }) => (
            <Way key={people.map(({ did }) => did).join(' ')} people={people}>
              <Money units={amount} token={stood.token} />
            </Way>
          ))}
        </Ways>
      )}
    </>
  )
}

function Ways({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-sm text-ink-faint">{title}</h3>
      <ul className="m-0 grid list-none gap-2 p-0">{children}</ul>
    </div>
  )
}

function Way({ people, children }: { people: TrustView['paths'][number]['people']; children: ReactNode }) {
  const { t } = useTranslation('reputation')
  return (
    <li className="flex flex-wrap items-center gap-x-1.5 gap-y-1 rounded-md bg-sunk px-2.5 py-1.5">
      {people.map(({ did, nick, me }, at) => (
        <Fragment key={did}>
          {at > 0 && <ArrowRight aria-hidden className="size-4 shrink-0 text-primary rtl:rotate-180" />}
          <Link
            to="/people/$did"
            params={{ did }}
            className="inline-flex min-h-6 items-center gap-1.5 rounded-md hover:underline"
          >
            <Avatar did={did} nick={nick} size="sm" />
            <bdi className="text-sm">{me ? t('trust.toYou') : nick}</bdi>
          </Link>
        </Fragment>
      ))}
      <span className="ms-auto ps-3 text-sm text-ink-soft">{children}</span>
    </li>
  )
}

/** On its own: learning takes a moment in a large hub. */
function Expected({ hub, did }: PersonTrustProps) {
  const { t } = useTranslation('reputation')
  const query = useQuery(ask.reputation.expected({ hub, did }))
  return (
    <Loaded query={query} skeleton={<Skeleton className="h-6" />}>
      {({ sentence, expected }) => (
        <div>
          <p>{sentence}</p>
          {expected && expected.warn >= WARN_FROM && (
            <p className="text-amber">{t('trust.warn', { percent: Math.round(expected.warn * 100) })}</p>
          )}
        </div>
      )}
    </Loaded>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TrustLines } from '#shared/ipc/standing.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { Skeleton } from '#ui/ui/Skeleton.tsx'
import type { Member } from './MemberList.tsx'
import { TrustForm } from './TrustForm.tsx'

interface TierCardProps {
  readonly person: Member
  readonly hub: string
  /** I am in the hub myself, and may say whom I trust. */
  readonly inside: boolean
}

/** Where somebody stands in the hub, what that lets them owe and do, and who trusts them. */
export function TierCard({ person, hub, inside }: TierCardProps) {
  const { t } = useTranslation('people')
  const { did, nick, me } = person
  const standing = useQuery(ask.standing.of({ hub, did }))
  const lines = useQuery(ask.standing.lines({ hub, did }))
  return (
    <Card aria-labelledby="tier" className="grid gap-3 text-sm">
      <h2 id="tier" className="font-serif text-lg">
        {t('tier.title')}
      </h2>
      <Loaded query={standing} skeleton={<Skeleton className="h-16" />}>
        {(found) => (found.standing ? <Words words={found.standing.words} /> : <p>{t('tier.none')}</p>)}
      </Loaded>
      <Loaded query={lines} skeleton={<Skeleton className="h-16" />}>
        {(all) => (
          <>
            <Trust
              title={me ? t('trust.mine') : t('trust.received', { nick })}
              lines={all.received}
              token={all.token}
            />
            {me && <Trust title={t('trust.given')} lines={all.given} token={all.token} />}
            {!me && inside && !person.standing && (
              <TrustForm key={mineOf(all)} person={person} hub={hub} token={all.token} line={mineOf(all)} />
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}

/** What I trust them with, '0' where I have said nothing. */
const mineOf = ({ received }: TrustLines): string => received.find(({ person }) => person.me)?.line ?? '0'

function Words({ words }: { words: readonly string[] }) {
  return (
    <div className="grid gap-1.5">
      {words.map((line) => (
        <p key={line} {...ENGLISH}>
          {line}
        </p>
      ))}
    </div>
  )
}

interface TrustProps {
  readonly title: string
  readonly lines: TrustLines['received']
  readonly token: TrustLines['token']
}

function Trust({ title, lines, token }: TrustProps) {
  const { t } = useTranslation('people')
  return (
    <div>
      <h3 className="text-ink-faint">{title}</h3>
      {lines.length === 0 && <p>{t('trust.nobody')}</p>}
      <ul className="m-0 grid list-none gap-1 p-0 empty:hidden">
        {lines.map(({ person, line }) => (
          <li key={person.did} className="flex justify-between gap-2">
            <bdi className="truncate">{person.me ? t('trust.you') : person.nick}</bdi>
            <Money units={line} token={token} />
          </li>
        ))}
      </ul>
    </div>
  )
}

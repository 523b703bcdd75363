import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { showEvents } from '#ui/features/ledger/filters.ts'
import { Card } from '#ui/ui/Card.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { When } from '#ui/ui/When.tsx'
import type { Member } from './MemberList.tsx'

/** Introduction, permanent name, and the devices that may sign for this person. */
export function PersonFacts({ person }: { person: Member }) {
  const { t } = useTranslation('people')
  return (
    <Card className="grid gap-4 text-sm">
      <div>
        <h2 className="text-ink-faint">{t('person.about')}</h2>
        <p className="text-base break-words whitespace-pre-wrap">
          {person.about === '' ? <span className="text-ink-faint">{t('person.noAbout')}</span> : person.about}
        </p>
      </div>
      {person.joined > 0 && (
        <div>
          <h2 className="text-ink-faint">{t('person.joined')}</h2>
          <When at={person.joined} full />
        </div>
      )}
      <div>
        <h2 className="text-ink-faint">{t('person.identity')}</h2>
        <CopyText text={person.did} label={t('person.identity')} />
      </div>
      <div>
        <h2 className="text-ink-faint">{t('person.devices')}</h2>
        <ul className="m-0 grid list-none gap-1.5 p-0">
          {person.devices.map(({ dev, frozen, online }) => (
            <li key={dev}>
              <CopyText text={dev} label={t('person.devices')} />
              <span className={frozen ? 'block text-xs text-danger' : 'block text-xs text-ink-faint'}>
                {t(`person.device_${frozen ? 'frozen' : online ? 'online' : 'offline'}`)}
              </span>
            </li>
          ))}
        </ul>
        {!person.me && <p className="mt-2 text-ink-faint">{t('person.deviceHint', { nick: person.nick })}</p>}
      </div>
      <Link to="/ledger" className="text-primary hover:underline" onClick={() => showEvents({ by: person.did })}>
        {t('person.events')}
      </Link>
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Charge, Guarded, HubGuards } from '#shared/ipc/guards.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Section } from '#ui/features/settings/Section.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { type Acting, useAct } from '#ui/features/trades/useAct.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { listText } from '#ui/ui/list.ts'
import { Note } from '#ui/ui/Note.tsx'
import { spanText } from '#ui/ui/span.ts'
import { When } from '#ui/ui/When.tsx'
import { BroughtBack } from './BroughtBack.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { NameDialog } from './NameDialog.tsx'

/** Per hub: who brings me back, and whom I bring back. */
export function GuardiansSection() {
  const { t } = useTranslation('guards')
  const lists = useQuery(ask.guards.list())
  const acting = useAct()
  return (
    <Section part="guardians" title={t('title')} lead={t('lead')}>
      <BroughtBack />
      <Loaded query={lists}>
        {(hubs) => (
          <>
            {hubs.length === 0 && <p className="text-sm text-ink-faint">{t('noHub')}</p>}
            {hubs.map((one) => (
              <InHub key={one.hub} found={one} acting={acting} />
            ))}
          </>
        )}
      </Loaded>
      <SignStatus acting={acting} />
    </Section>
  )
}

function InHub({ found, acting }: { found: HubGuards; acting: Acting }) {
  const { t } = useTranslation('guards')
  const { hub, name, mine, charges } = found
  const [naming, setNaming] = useState(false)
  return (
    <div className="grid gap-3 border-b border-line pb-4 last:border-0 last:pb-0">
      <h3 className="text-base font-medium">{name}</h3>
      {mine ? <Mine hub={hub} mine={mine} acting={acting} /> : <p className="text-sm">{t('none')}</p>}
      <Button size="sm" className="justify-self-start" onClick={() => setNaming(true)}>
        {mine ? t('change', { hub: name }) : t('name', { hub: name })}
      </Button>
      {charges.map((charge) => (
        <ChargeRow key={charge.did} hub={hub} charge={charge} acting={acting} />
      ))}
      {naming && <NameDialog hub={hub} name={name} mine={mine} onClose={() => setNaming(false)} />}
    </div>
  )
}

const nicks = (people: readonly { nick: string }[]): string => listText(people.map(({ nick }) => nick))

function Mine({ hub, mine, acting }: { hub: string; mine: Guarded; acting: Acting }) {
  const { t } = useTranslation('guards')
  const { guardians, k, delay, inForce, next, attempts, wordsNeeded } = mine
  const yes = guardians.filter(({ accepted }) => accepted).length
  return (
    <>
      <ul className="m-0 grid list-none gap-1.5 p-0">
        {guardians.map(({ did, nick, accepted }) => (
          <li key={did} className="flex items-center gap-2.5">
            <span className="min-w-0 flex-1 truncate">{nick}</span>
            <Badge tone={accepted ? 'good' : 'neutral'}>{t(accepted ? 'saidYes' : 'asked')}</Badge>
          </li>
        ))}
      </ul>
      {guardians.length > 0 && (
        <p className="text-sm text-ink-soft">
          {inForce ? t('rule', { k, delay: spanText(delay) }) : t('tooFew', { k, yes })}
        </p>
      )}
      {attempts.map((attempt) => (
        <Note
          key={attempt.phrase}
          kind={attempt.due === undefined ? 'warning' : 'danger'}
          live
          title={t('against', { who: nicks(attempt.by) })}
        >
          <p>
            {attempt.due === undefined ? (
              t('againstFew')
            ) : (
              <>
                {t('againstDue')} <When full at={attempt.due} />
              </>
            )}
          </p>
          <p className="mt-1 font-mono">{attempt.phrase}</p>
          {wordsNeeded && <p className="mt-1">{t('wordsNeeded')}</p>}
          {attempt.due !== undefined && (
            <Button
              size="sm"
              variant="danger"
              className="mt-2"
              busy={acting.state === 'asking'}
              onClick={() => void acting.request({ act: 'guard-veto', hub })}
            >
              {t('no')}
            </Button>
          )}
        </Note>
      ))}
      {next && (
        <Note kind="warning" title={t('next')}>
          <p>
            {next.guardians.length === 0 ? t('nobody') : nicks(next.guardians)} · <When full at={next.due} />
          </p>
          <Button
            size="sm"
            className="mt-2"
            busy={acting.state === 'asking'}
            onClick={() => void acting.request({ act: 'guard-keep', hub })}
          >
            {t('keep')}
          </Button>
        </Note>
      )}
    </>
  )
}

function ChargeRow({ hub, charge, acting }: { hub: string; charge: Charge; acting: Acting }) {
  const { t } = useTranslation('guards')
  const { did, nick, accepted, attempts, inForce } = charge
  const [helping, setHelping] = useState(false)
  const press = (act: 'guard-accept' | 'guard-decline', words: string) => (
    <Button size="sm" busy={acting.state === 'asking'} onClick={() => void acting.request({ act, hub, did })}>
      {words}
    </Button>
  )
  return (
    <div className="grid gap-2 rounded-md border border-line p-3">
      <p>{t(accepted ? 'youGuard' : 'asksYou', { nick })}</p>
      {!accepted && <p className="text-sm text-ink-soft">{t('asksText', { nick })}</p>}
      {attempts.map(({ phrase, by, due }) => (
        <p key={phrase} className="text-sm text-ink-soft">
          {t('helped', { who: nicks(by) })} <span className="font-mono">{phrase}</span>
          {due !== undefined && (
            <>
              {' · '}
              <When full at={due} />
            </>
          )}
        </p>
      ))}
      <span className="flex flex-wrap gap-2">
        {!accepted && press('guard-accept', t('yes', { nick }))}
        {accepted && inForce && (
          <Button size="sm" onClick={() => setHelping(true)}>
            {t('help', { nick })}
          </Button>
        )}
        {press('guard-decline', t(accepted ? 'stop' : 'decline', { nick }))}
      </span>
      {helping && <HelpDialog hub={hub} charge={charge} onClose={() => setHelping(false)} />}
    </div>
  )
}

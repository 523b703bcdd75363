import { useQuery } from '@tanstack/react-query'
import { Download, PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { STANDING_DAYS_MAX } from '#shared/core/credentials/limits.ts'
import type { GivenStanding } from '#shared/ipc/credentials.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { useNow } from '#ui/ui/useNow.ts'
import { When } from '#ui/ui/When.tsx'

const USUAL_DAYS = 90
const download = ({ name, credential }: { name: string; credential: string }) => saveFile(name, new Blob([credential]))

/** What a keeper said of members, and how to take it back. */
export function Given({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('credentials')
  const query = useQuery(ask.credentials.given({ hub: hub.hub }))
  const list = useSend(rpc.credentials.standingList)
  const [giving, setGiving] = useState(false)
  const save = async () => {
    const file = await list.send({ hub: hub.hub })
    if (file) download(file)
  }
  return (
    <section aria-labelledby="given-standings" className="grid gap-3">
      <h2 id="given-standings" className="font-serif text-lg">
        {t('givenTitle', { hub: hub.name })}
      </h2>
      <p className="max-w-prose text-sm text-ink-soft">{t('givenLead')}</p>
      <Loaded query={query}>
        {(all) =>
          all.length === 0 ? (
            <p className="text-ink-soft">{t('givenEmpty')}</p>
          ) : (
            <ul className="m-0 grid list-none gap-2 p-0">
              {all.map((one) => (
                <li key={one.id}>
                  <Line given={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<PenLine aria-hidden className="size-4" />} onClick={() => setGiving(true)}>
          {t('give')}
        </Button>
        {query.data?.length ? (
          <Button
            icon={<Download aria-hidden className="size-4" />}
            busy={list.busy}
            title={t('listLead')}
            onClick={() => void save()}
          >
            {t('list')}
          </Button>
        ) : null}
      </div>
      <ErrorNote failure={list.failure} />
      {giving && <GiveDialog hub={hub} onClose={() => setGiving(false)} />}
    </section>
  )
}

function Line({ given: { id, member, nick, until, inside, takenBack } }: { given: GivenStanding }) {
  const { t } = useTranslation('credentials')
  const now = useNow()
  const take = useSend(rpc.credentials.takeBack, ['members'])
  const over = until <= now
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 shadow-card">
      <span className="min-w-48 flex-1">
        <PersonChip person={{ did: member, nick }} bare />
      </span>
      <span className="text-sm text-ink-soft">
        {t('givenUntil')} <When at={until} />
      </span>
      {!inside && <Badge tone="amber">{t('goneSince')}</Badge>}
      {takenBack !== undefined && <Badge tone="danger">{t('takenBack')}</Badge>}
      {takenBack === undefined && over && <Badge>{t('ended')}</Badge>}
      {takenBack === undefined && !over && (
        <Button
          size="sm"
          busy={take.busy}
          aria-label={t('takeBackNamed', { nick })}
          onClick={() => void take.send({ id })}
        >
          {t('takeBack')}
        </Button>
      )}
      <ErrorNote failure={take.failure} />
    </div>
  )
}

function GiveDialog({ hub, onClose }: { hub: HubSummary; onClose: () => void }) {
  const { t } = useTranslation('credentials')
  const members = useQuery(ask.hubs.members({ hub: hub.hub }))
  const give = useSend(rpc.credentials.giveStanding, ['members'])
  const [chosen, setChosen] = useState('')
  const [days, setDays] = useState(USUAL_DAYS)
  const others = (members.data ?? []).filter(({ me, standing }) => !me && (!standing || standing.is === 'leaving'))
  const member = chosen || (others[0]?.did ?? '')
  const make = async () => {
    const file = await give.send({ hub: hub.hub, member, days })
    if (!file) return
    download(file)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t('giveTitle', { hub: hub.name })}
      description={t('giveLead')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={give.busy} disabled={member === ''} onClick={() => void make()}>
            {t('makeIt')}
          </Button>
        </>
      }
    >
      <Loaded query={members}>
        {() =>
          others.length === 0 ? (
            <p>{t('nobody')}</p>
          ) : (
            <div className="grid gap-4">
              <Field label={t('member')}>
                <Select
                  value={member}
                  options={others.map(({ did, nick }) => ({ value: did, label: nick }))}
                  onValue={setChosen}
                />
              </Field>
              <Field label={t('days')}>
                <NumberInput value={days} min={1} max={STANDING_DAYS_MAX} suffix={t('daysUnit')} onValue={setDays} />
              </Field>
            </div>
          )
        }
      </Loaded>
      <ErrorNote failure={give.failure} />
    </Dialog>
  )
}

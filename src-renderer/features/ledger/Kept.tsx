import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Kept as KeptFacts } from '#shared/ipc/ledger.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Segmented } from '#ui/ui/Segmented.tsx'
import { sizeText } from '#ui/ui/size.ts'
import { absoluteTime } from '#ui/ui/When.tsx'

/** How much of a hub's ledger is on this device, and how much shall be. */
export function Kept({ hub }: { hub: HubSummary }) {
  const query = useQuery(ask.ledger.kept({ hub: hub.hub }))
  return (
    <Loaded query={query}>
      {(kept) => (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
          <Facts kept={kept} />
          <Choice hub={hub} kept={kept} />
        </div>
      )}
    </Loaded>
  )
}

function Facts({ kept: { from, entries, snapshots, newest } }: { kept: KeptFacts }) {
  const { t, i18n } = useTranslation('ledger')
  const at = ({ time, h }: { time: number; h: number }) => t('kept.at', { date: absoluteTime(time, i18n.language), h })
  return (
    <Card aria-labelledby="kept-facts" className="grid content-start gap-3">
      <h2 id="kept-facts" className="font-serif text-lg">
        {t('kept.title')}
      </h2>
      <KeyValue
        items={[
          { label: t('kept.from'), value: from ? at(from) : t('kept.founding') },
          { label: t('kept.entries'), value: sizeText(entries, i18n.language) },
          { label: t('kept.snapshots'), value: sizeText(snapshots, i18n.language) },
          { label: t('kept.newest'), value: newest ? at(newest) : t('kept.noSnapshot') },
        ]}
      />
      <p className="text-sm text-ink-faint">{t('kept.snapshotHint')}</p>
    </Card>
  )
}

function Choice({ hub, kept: { keep, from, prunable, pruning, missing } }: { hub: HubSummary; kept: KeptFacts }) {
  const { t, i18n } = useTranslation('ledger')
  const choose = useSend(rpc.ledger.keep, ['ledger'])
  return (
    <Card aria-labelledby="kept-choice" className="grid content-start gap-3">
      <h2 id="kept-choice" className="font-serif text-lg">
        {t('kept.choose')}
      </h2>
      <Segmented
        label={t('kept.choose')}
        value={keep}
        options={[
          { value: 'all', label: t('kept.all') },
          { value: 'recent', label: t('kept.recent') },
        ]}
        onValue={(value) => void choose.send({ hub: hub.hub, keep: value })}
      />
      <p className="text-sm text-ink-soft">{t(keep === 'all' ? 'kept.allText' : 'kept.recentText')}</p>
      {keep === 'all' && from && missing === undefined && (
        <>
          <p className="text-sm text-ink-soft">{t('kept.partText')}</p>
          <div>
            <Button busy={choose.busy} onClick={() => void choose.send({ hub: hub.hub, keep: 'all' })}>
              {t('kept.fetch')}
            </Button>
          </div>
        </>
      )}
      {keep === 'all' && prunable && (
        <p className="text-sm text-ink-soft">
          {t('kept.prunable', { date: absoluteTime(prunable.time, i18n.language) })}
        </p>
      )}
      <div role="status">
        {pruning && <Note>{t('kept.pruning')}</Note>}
        {missing !== undefined && <Note>{t('kept.fetching', { count: missing + 1 })}</Note>}
      </div>
      <ErrorNote failure={choose.failure} />
    </Card>
  )
}

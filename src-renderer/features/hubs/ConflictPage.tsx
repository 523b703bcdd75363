import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ConflictView } from '#shared/ipc/hubs.ts'
import { failureOf } from '#ui/bridge/errors.ts'
import { ask } from '#ui/bridge/queries.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { listText } from '#ui/ui/list.ts'
import { Note } from '#ui/ui/Note.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'
import { When } from '#ui/ui/When.tsx'
import { ChooseLine } from './ChooseLine.tsx'
import { useHubs } from './current.ts'

/** Why a hub is halted: both certified batches, who signed both, who follows which, and the way on. */
export function ConflictPage() {
  const { t } = useTranslation('hubs')
  const { hub } = useParams({ from: '/shell/conflict/$hub' })
  const name = useHubs().hubs.find((one) => one.hub === hub)?.name ?? ''
  const conflict = useQuery(ask.hubs.conflict({ hub }))
  const over = !conflict.data && conflict.error && failureOf(conflict.error).code === 'conflict.none'
  return (
    <div className="mx-auto grid max-w-4xl gap-5">
      <PageHeader
        title={over ? name : t('conflict.title', { hub: name })}
        lead={over ? undefined : t('conflict.lead')}
        back={<BackLink to="/ledger">{t('conflict.back')}</BackLink>}
      />
      {over ? (
        <EmptyState title={t('conflict.none')}>{t('conflict.noneText')}</EmptyState>
      ) : (
        <Loaded query={conflict}>{(view) => <Whole hub={hub} view={view} />}</Loaded>
      )}
    </div>
  )
}

function Whole({ hub, view }: { hub: string; view: ConflictView }) {
  const { t } = useTranslation('hubs')
  const names = listText([...new Set(view.both.map(({ nick }) => nick))])
  return (
    <>
      <Note kind="danger" title={t('conflict.both', { names, h: view.h, count: view.both.length })}>
        <p>{t('conflict.bothText')}</p>
      </Note>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        <Side line="mine" view={view} />
        <Side line="theirs" view={view} />
      </div>
      <Card className="grid gap-3">
        <h2 className="font-serif text-lg">{t('conflict.evidence')}</h2>
        <p className="text-sm text-ink-soft">{t('conflict.evidenceText')}</p>
        <Button
          className="justify-self-start"
          icon={<Download aria-hidden className="size-4" />}
          onClick={() => saveFile(`conflict-${view.h}.txt`, new Blob([view.evidence], { type: 'text/plain' }))}
        >
          {t('conflict.save')}
        </Button>
      </Card>
      <ChooseLine hub={hub} view={view} />
    </>
  )
}

function Side({ line, view }: { line: 'mine' | 'theirs'; view: ConflictView }) {
  const { t } = useTranslation('hubs')
  const { header, time, size, signers } = view[line]
  const followers = view.members.filter((member) => member.line === line).map(({ nick }) => nick)
  return (
    <Card aria-labelledby={`line-${line}`} className="grid content-start gap-3">
      <h2 id={`line-${line}`} className="font-serif text-lg">
        {t(`conflict.${line}`)}
      </h2>
      <KeyValue
        items={[
          { label: t('conflict.header'), value: <CopyText text={header} label={t('conflict.header')} /> },
          { label: t('conflict.time'), value: <When at={time} full /> },
          { label: t('conflict.size'), value: size },
          { label: t('conflict.signed'), value: listText(signers) },
          {
            label: t('conflict.followers'),
            value: followers.length === 0 ? t('conflict.nobody') : listText(followers),
          },
        ]}
      />
    </Card>
  )
}

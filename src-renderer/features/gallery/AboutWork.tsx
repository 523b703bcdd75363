import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sampleTypes } from '#shared/core/notices/work.ts'
import type { MandateView } from '#shared/ipc/mandates.ts'
import type { Notice, Work } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Card } from '#ui/ui/Card.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { spanText } from '#ui/ui/span.ts'
import { When } from '#ui/ui/When.tsx'
import { BoughtHere } from './BuyHere.tsx'
import { grantSentences, licenceName, licenceSentence } from './licences.ts'
import { SampleFrame } from './SampleFrame.tsx'
import { WorkFace } from './WorkFace.tsx'

/** The page's part of a work: what is shown of it, what may be tried, the licence, and where it comes from. */
export function AboutWork({ notice, work }: { notice: Notice; work: Work }) {
  const { content } = notice
  const runs = work.sample !== undefined && sampleTypes(work.kind).includes('text/html')
  return (
    <>
      {!content.photo && (
        <div className="overflow-hidden rounded-lg border border-line">
          <WorkFace content={content} />
        </div>
      )}
      {runs && work.sample && <SampleFrame sample={work.sample} title={content.title} />}
      <Provenance notice={notice} work={work} />
    </>
  )
}

const copies = (all: readonly MandateView[]): number => all.reduce((sum, { stock, left }) => sum + stock - left, 0)

function Provenance({ notice, work }: { notice: Notice; work: Work }) {
  const { t } = useTranslation('gallery')
  const { content, hub, id, posted } = notice
  const { data = [] } = useQuery(ask.mandates.list({ hub, notice: id }))
  const file = data.flatMap(({ goods }) => goods)[0]?.file
  const licence = content.space?.fields.licence
  const given = data.at(-1)?.given
  const rows: { label: string; value: ReactNode }[] = [
    ...(licence === undefined
      ? []
      : [{ label: t('licence'), value: `${licenceName(t, licence)}. ${licenceSentence(t, licence)}` }]),
    { label: t('grants'), value: grantSentences(t, work).join(' ') },
    ...(work.lasts === undefined ? [] : [{ label: t('lasts'), value: spanText(work.lasts) }]),
    { label: t('made'), value: <When at={posted} /> },
    ...(given === undefined ? [] : [{ label: t('certified'), value: <When at={given} /> }]),
    ...(data.length === 0 ? [] : [{ label: t('sold'), value: t('copies', { count: copies(data) }) }]),
    ...(file ? [{ label: t('content'), value: <CopyText text={file.root} label={t('content')} /> }] : []),
    ...(work.from ?? []).map((source) => ({ label: t('from'), value: <Source key={source} id={source} /> })),
  ]
  return (
    <Card aria-labelledby="about-work" className="grid gap-4">
      <h2 id="about-work" className="font-serif text-lg">
        {t('about')}
      </h2>
      <KeyValue items={rows} />
      {file && <p className="text-sm text-ink-faint">{t('contentHint')}</p>}
      <BoughtHere notice={notice} />
    </Card>
  )
}

function Source({ id }: { id: string }) {
  const { t } = useTranslation('gallery')
  const query = useQuery(ask.notices.get({ id }))
  return (
    <Link to="/notice/$id" params={{ id }} className="text-primary underline">
      <bdi>{query.data?.content.title ?? t('source')}</bdi>
    </Link>
  )
}

import { useTranslation } from 'react-i18next'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { type Change, differencesOf } from './difference.ts'
import { toldOf } from './facts.ts'
import { useSaying } from './useSaying.ts'

interface ComparePanelProps {
  readonly before: ContractForm
  readonly after: ContractForm
  readonly members: readonly { readonly did: string; readonly nick: string; readonly me: boolean }[]
  readonly hub: HubSummary
}

/** What an answer changes about the proposal it answers, so that nobody signs a change unseen. */
export function ComparePanel({ before, after, members, hub }: ComparePanelProps) {
  const { t } = useTranslation('contracts')
  const say = useSaying(members, hub, after)
  return (
    <Card aria-labelledby="compare" className="grid gap-3">
      <h2 id="compare" className="font-serif text-lg">
        {t('compare.yours')}
      </h2>
      <Changes changes={differencesOf(toldOf(before, say), toldOf(after, say))} />
    </Card>
  )
}

const TONE = { changed: 'amber', added: 'good', removed: 'danger' } as const

/** Each change by field, the older text struck through. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('contracts')
  if (changes.length === 0) return <p className="text-ink-soft">{t('compare.same')}</p>
  return (
    <ul data-testid="changes" className="m-0 grid list-none gap-3 p-0 text-sm">
      {changes.map(({ kind, title, rows }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two commitments may have one title
        <li key={at} className="grid gap-1.5">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {title === undefined ? t('compare.whole') : title}
            <Badge tone={TONE[kind]}>{t(`compare.${kind}`)}</Badge>
          </p>
          {kind !== 'removed' && (
            <dl className="m-0 grid gap-1">
              {rows.map(({ field, before, after }) => (
                <div key={field} className="grid grid-cols-[8rem_1fr] gap-x-3">
                  <dt className="text-ink-faint">{t(`fact.${field}`)}</dt>
                  <dd className="m-0 min-w-0 wrap-anywhere">
                    {before !== '' && <del className="me-2 text-ink-faint">{before}</del>}
                    <ins className="bg-amber-soft font-medium no-underline">{after || t('compare.nothing')}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}

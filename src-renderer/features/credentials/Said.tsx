import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedCredential } from '#shared/ipc/credentials.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useHubs } from '#ui/features/hubs/current.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { CodeBlock } from '#ui/ui/CodeBlock.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { When } from '#ui/ui/When.tsx'
import { type CredentialState, stateOf } from './state.ts'

const TONES = { holds: 'good', unknown: 'neutral', back: 'danger', fails: 'danger' } as const satisfies Record<
  CredentialState,
  string
>

/** What a credential says and how far it can be relied on. */
export function Said({ checked, actions }: { checked: CheckedCredential; actions?: ReactNode }) {
  const { t } = useTranslation('credentials')
  const state = stateOf(checked)
  return (
    <article className="grid gap-3 rounded-lg border border-line bg-raised px-4 py-3 shadow-card">
      <h3 className="flex flex-wrap items-center gap-2 font-medium">
        {t(`kind.${checked.kind}`)}
        <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      </h3>
      <p className="text-sm text-ink-soft">
        {checked.kind === 'refused' ? checked.text : t(`stateText.${state}`)}
        {state === 'unknown' && ` ${t('listHint')}`}
      </p>
      {checked.kind !== 'refused' && <Facts said={checked} />}
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </article>
  )
}

type SaidOf<K> = Extract<CheckedCredential, { kind: K }>

function Facts({ said }: { said: Exclude<CheckedCredential, { kind: 'refused' }> }) {
  const { t } = useTranslation('credentials')
  const { issuer, subject, validFrom, validUntil } = said
  return (
    <>
      <KeyValue
        items={[
          { label: t('issuer'), value: <Name did={issuer} label={t('issuer')} /> },
          { label: t('subject'), value: <Name did={subject} label={t('subject')} /> },
          ...('hub' in said ? [{ label: t('hub'), value: <HubName hub={said.hub} /> }] : []),
          ...(said.kind === 'membership' ? [{ label: t('standing'), value: t(`standings.${said.standing}`) }] : []),
          ...(said.kind === 'trade-receipt'
            ? [{ label: t('by'), value: t(said.by === 'party' ? 'byParty' : 'byHolder') }]
            : []),
          ...(said.kind === 'other' ? [{ label: t('types'), value: <bdi>{said.types.join(', ')}</bdi> }] : []),
          ...(validFrom === undefined ? [] : [{ label: t('from'), value: <When at={validFrom} /> }]),
          ...(validUntil === undefined ? [] : [{ label: t('until'), value: <When at={validUntil} /> }]),
        ]}
      />
      {said.kind === 'trade-receipt' && <Checks said={said} />}
      {said.kind !== 'membership' && (
        <CodeBlock label={t('says')} text={said.kind === 'other' ? said.says : said.receipt} />
      )}
    </>
  )
}

function Checks({ said: { checks } }: { said: SaidOf<'trade-receipt'> }) {
  const { t } = useTranslation('credentials')
  if (!checks?.length) return null
  const failed = checks.filter(({ ok }) => !ok)
  if (failed.length === 0) return <p className="text-sm">{t('checks', { count: checks.length })}</p>
  return (
    <div className="text-sm text-danger">
      <p>{t('checksFailed', { count: failed.length })}</p>
      <ul className="m-0 list-disc ps-5" lang="en" dir="auto">
        {failed.map(({ check, detail }) => (
          <li key={check}>
            {check}: {detail}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A hub I am in by its name, another by its id. */
function HubName({ hub }: { hub: string }) {
  const { t } = useTranslation('credentials')
  const { query } = useHubs()
  const known = query.data?.find((one) => one.hub === hub)
  return known ? <bdi>{known.name}</bdi> : <CopyText text={hub} label={t('hub')} />
}

function Name({ did, label }: { did: string; label: string }) {
  const { t } = useTranslation('credentials')
  const status = useQuery(ask.app.status())
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-2">
      {status.data?.identity.did === did && <span>({t('me')})</span>}
      <CopyText text={did} label={label} />
    </span>
  )
}

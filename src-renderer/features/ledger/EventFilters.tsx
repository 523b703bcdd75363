import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useTokens } from '#ui/features/tokens/useTokens.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'
import { EVENT_KINDS } from './eventKinds.ts'
import { changeFilters, isAgreementId, isNarrowed, NO_FILTERS, useLedgerView } from './filters.ts'

/** Narrows the events by person, kind, agreement and currency. */
export function EventFilters({ hub }: { hub: HubSummary }) {
  const { t } = useTranslation('ledger')
  const filters = useLedgerView((view) => view.filters)
  const members = useQuery(ask.hubs.members({ hub: hub.hub })).data ?? []
  const tokens = [
    hub.token,
    ...useTokens(hub.hub)
      .map(({ token }) => token)
      .filter(({ code }) => code !== hub.token.code),
  ]
  const half = filters.agreement !== '' && !isAgreementId(filters.agreement)
  return (
    <div className="mb-3 grid grid-cols-2 items-start gap-3 xl:grid-cols-[1fr_1fr_1.4fr_1fr]">
      <Field label={t('filter.person')}>
        <Select
          size="sm"
          value={filters.by}
          onValue={(by) => changeFilters({ by })}
          options={[
            { value: '', label: t('filter.anyone') },
            ...members.map(({ did, nick }) => ({ value: did, label: nick })),
          ]}
        />
      </Field>
      <Field label={t('filter.type')}>
        <Select
          size="sm"
          value={filters.type}
          onValue={(type) => changeFilters({ type })}
          options={[
            { value: '', label: t('filter.anyType') },
            ...EVENT_KINDS.filter((kind) => kind !== 'genesis').map((kind) => ({
              value: kind,
              label: t(`type.${kind}`),
            })),
          ]}
        />
      </Field>
      <Field label={t('filter.agreement')} error={half ? t('filter.agreementBad') : undefined}>
        <TextInput
          value={filters.agreement}
          onValue={(agreement) => changeFilters({ agreement: agreement.trim().toLowerCase() })}
          placeholder={t('filter.agreementHint')}
          autoComplete="off"
          spellCheck={false}
          className="h-8.5! font-mono text-sm"
        />
      </Field>
      <Field label={t('filter.token')}>
        <Select
          size="sm"
          value={filters.token}
          onValue={(token) => changeFilters({ token })}
          options={[
            { value: '', label: t('filter.anyToken') },
            ...tokens.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
        />
      </Field>
      {isNarrowed(filters) && <ClearFilters h={filters.h} />}
    </div>
  )
}

/** Back to everything; says which batch the list is narrowed to. */
function ClearFilters({ h }: { h: number | undefined }) {
  const { t } = useTranslation('ledger')
  return (
    <div className="col-span-full flex items-center gap-3">
      {h !== undefined && <span className="text-sm text-ink-soft">{t('filter.batch', { h: h })}</span>}
      <Button
        size="sm"
        variant="quiet"
        icon={<X aria-hidden className="size-4" />}
        onClick={() => useLedgerView.setState({ filters: NO_FILTERS })}
      >
        {t('filter.clear')}
      </Button>
    </div>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { PoolForm } from '#shared/ipc/pools.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignFormDialog } from '#ui/features/trades/SignFormDialog.tsx'
import { useSignForm } from '#ui/features/trades/useSignForm.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { Note } from '#ui/ui/Note.tsx'
import { GoalFields, MilestoneFields, VoteFields } from './FoundFields.tsx'
import { freshPool, missingInPool } from './poolForm.ts'

/** Long enough not to ask at every key, short enough to feel live. */
const PAUSE_MS = 200

function usePreview(form: PoolForm) {
  const [asked, setAsked] = useState(form)
  useEffect(() => {
    const timer = setTimeout(setAsked, PAUSE_MS, form)
    return () => clearTimeout(timer)
  }, [form])
  const enabled = missingInPool(asked).size === 0
  const { data } = useQuery({ ...ask.pools.preview(asked), enabled, placeholderData: keepPreviousData, gcTime: 0 })
  return enabled ? data : undefined
}

/** Everything a pool will hold to, what it comes to in a sentence, and the way to the sign sheet. */
export function FoundDialog({ hub, onClose }: { hub: HubSummary; onClose: () => void }) {
  const { t } = useTranslation('pools')
  const [form, setForm] = useState(() => freshPool(hub.hub, hub.token.code))
  const members = useQuery(ask.hubs.members({ hub: hub.hub })).data ?? []
  const tokens = (useQuery(ask.ledger.tokens({ hub: hub.hub })).data?.tokens ?? []).filter(
    ({ token }) => token.kind !== 'points',
  )
  const preview = usePreview(form)
  const missing = missingInPool(form)
  const token = tokens.find((one) => one.token.code === form.token)?.token ?? hub.token
  const signing = useSignForm({
    act: () => (missing.size > 0 ? undefined : { act: 'pool-found', ...form }),
    done: { title: t('given') },
    onClose,
  })
  const part = {
    form,
    token,
    members,
    tokens: tokens.map((one) => one.token),
    change: (changes: Partial<PoolForm>) => setForm({ ...form, ...changes }),
    wrong: (path: string) => signing.tried && missing.has(path),
  }
  return (
    <SignFormDialog
      form={signing}
      title={t('form.title')}
      lead={t('form.lead')}
      size="lg"
      words={{ cancel: t('close'), submit: t('toSign') }}
    >
      <GoalFields {...part} />
      <MilestoneFields {...part} />
      <VoteFields {...part} />
      {preview && (
        <Note title={t('form.preview')}>
          <p {...ENGLISH} className="text-ink">
            {preview.sentence}
          </p>
          <p {...ENGLISH}>{preview.rules.join(' ')}</p>
        </Note>
      )}
      {preview?.problem !== undefined && (
        <Note kind="warning" live>
          {preview.problem}
        </Note>
      )}
    </SignFormDialog>
  )
}

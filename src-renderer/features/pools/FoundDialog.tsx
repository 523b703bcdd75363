import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { PoolForm } from '#shared/ipc/pools.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { Note } from '#ui/ui/Note.tsx'
import { toast } from '#ui/ui/Toast.tsx'
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
  const id = useId()
  const acting = useAct()
  const [form, setForm] = useState(() => freshPool(hub.hub, hub.token.code))
  const [tried, setTried] = useState(false)
  const members = useQuery(ask.hubs.members({ hub: hub.hub })).data ?? []
  const tokens = (useQuery(ask.ledger.tokens({ hub: hub.hub })).data?.tokens ?? []).filter(
    ({ token }) => token.kind !== 'points',
  )
  const preview = usePreview(form)
  const missing = missingInPool(form)
  const token = tokens.find((one) => one.token.code === form.token)?.token ?? hub.token
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (missing.size > 0) return focusInvalid(event.currentTarget)
    const result = await acting.request({ act: 'pool-found', ...form })
    if (result?.outcome !== 'signed') return
    toast({ kind: 'good', title: t('given'), text: result.sentence })
    onClose()
  }
  const part = {
    form,
    token,
    members,
    tokens: tokens.map((one) => one.token),
    change: (changes: Partial<PoolForm>) => setForm({ ...form, ...changes }),
    wrong: (path: string) => tried && missing.has(path),
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('form.title')}
      description={t('form.lead')}
      size="lg"
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button type="submit" form={id} variant="primary" busy={acting.state === 'asking'}>
            {t('toSign')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
        <GoalFields {...part} />
        <MilestoneFields {...part} />
        <VoteFields {...part} />
        {preview && (
          <Note title={t('form.preview')}>
            <p className="text-ink">{preview.sentence}</p>
            <p>{preview.rules.join(' ')}</p>
          </Note>
        )}
        {preview?.problem !== undefined && (
          <Note kind="warning" live>
            {preview.problem}
          </Note>
        )}
        <SignStatus acting={acting} />
      </form>
    </Dialog>
  )
}

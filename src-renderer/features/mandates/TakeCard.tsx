import { useNavigate } from '@tanstack/react-router'
import { Zap } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MandateView } from '#shared/ipc/mandates.ts'
import { SealedGoods } from '#ui/features/contracts/SealedGoods.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Field } from '#ui/ui/Field.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { NumberInput } from '#ui/ui/NumberInput.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { aboutOf } from './about.tsx'
import { Sums } from './Sums.tsx'

/** Somebody has signed already: how many, for how much, and the way to the one signature that is missing. */
export function TakeCard({ mandate }: { mandate: MandateView }) {
  const { t } = useTranslation('mandates')
  const { by, most, why, waits, goods } = mandate
  return (
    <Card className="pinned grid gap-4 border-t-primary" data-testid="standing-offer" aria-labelledby={mandate.id}>
      <div className="grid gap-1">
        <h2 id={mandate.id} className="font-serif text-lg">
          {t('standing')}
        </h2>
        <p className="text-sm text-ink-soft">{t('standingText', { nick: by.nick })}</p>
      </div>
      <KeyValue items={aboutOf(mandate, t)} />
      <details className="text-sm">
        <summary className="cursor-pointer text-ink-soft">{t('terms')}</summary>
        <p {...ENGLISH} className="pt-2 text-pretty">
          {mandate.sentence}
        </p>
      </details>
      {goods.map(({ commitment, file, here }) => (
        <SealedGoods key={commitment} file={file} here={here} wanted={{ mandate: mandate.id, commitment }} />
      ))}
      {waits && <Note>{t('waits')}</Note>}
      {why !== undefined ? <Note kind="warning">{why}</Note> : most > 0 && <Take mandate={mandate} />}
    </Card>
  )
}

function Take({ mandate: { id, most, asks } }: { mandate: MandateView }) {
  const { t } = useTranslation('mandates')
  const navigate = useNavigate()
  const acting = useAct()
  const [wanted, setWanted] = useState(1)
  const units = Math.min(wanted, most)
  const take = async () => {
    const result = await acting.request({ act: 'contract-take', mandate: id, units })
    if (result?.outcome !== 'signed' || result.negotiation === undefined) return
    toast({ kind: 'good', title: t('signed'), text: result.sentence })
    await navigate({ to: '/contracts/$negotiation', params: { negotiation: result.negotiation } })
  }
  return (
    <div className="grid gap-3">
      {most > 1 && (
        <Field label={t('units')} hint={t('unitsHint', { most })}>
          <NumberInput min={1} max={most} value={units} onValue={setWanted} />
        </Field>
      )}
      {units > 1 && (
        <p className="flex items-baseline justify-between gap-3">
          <span className="text-sm text-ink-faint">{t('sum')}</span>
          <span className="font-serif text-xl">
            <Sums sums={asks} times={units} />
          </span>
        </p>
      )}
      <Button
        variant="primary"
        size="lg"
        busy={acting.state === 'asking'}
        icon={<Zap aria-hidden className="size-5" />}
        onClick={() => void take()}
      >
        {t(asks.length > 0 ? 'buyNow' : 'takeNow')}
      </Button>
      <SignStatus acting={acting} />
    </div>
  )
}

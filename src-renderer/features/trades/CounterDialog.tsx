import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trade } from '#shared/ipc/agreements.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { DifferenceTable } from './DifferenceTable.tsx'
import { differenceOf } from './difference.ts'
import { SignStatus } from './SignStatus.tsx'
import { TermsFields } from './TermsFields.tsx'
import { TermsPreview } from './TermsPreview.tsx'
import { isComplete, termsForCounter } from './terms.ts'
import { useAct } from './useAct.ts'
import { useTermsPreview } from './useTermsPreview.ts'

/** Answers a proposal with other terms, starting from what was proposed last. */
export function CounterDialog({ trade, onClose }: { trade: Trade; onClose: () => void }) {
  const { t } = useTranslation('trades')
  const [terms, setTerms] = useState(() => termsForCounter(trade))
  const shown = useTermsPreview(terms)
  const acting = useAct()
  const last = trade.proposals.at(-1)
  const changed = last !== undefined && differenceOf(last.form, terms).some((one) => one.changed)
  const submit = async () => {
    if (!isComplete(terms)) return
    const result = await acting.request({ act: 'counter', negotiation: trade.negotiation, terms })
    if (result?.outcome === 'signed') onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={t('counter.title', { nick: trade.counterparty.nick })}
      description={t('counter.lead')}
      actions={
        <>
          <Button onClick={onClose}>{t('counter.cancel')}</Button>
          <Button
            variant="primary"
            busy={acting.state === 'asking'}
            disabled={!isComplete(terms)}
            onClick={() => void submit()}
          >
            {t('propose.submit')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <TermsPreview terms={terms} shown={shown} />
        {changed && (
          <DifferenceTable
            before={{ heading: t('counter.proposed'), form: last.form }}
            after={{ heading: t('counter.yours'), form: terms }}
            token={trade.token}
          />
        )}
        <SignStatus acting={acting} />
        <TermsFields
          terms={terms}
          counterparty={trade.counterparty}
          token={trade.token}
          problems={shown.problems}
          tried
          chooseSide={false}
          onChange={(part) => setTerms({ ...terms, ...part })}
        />
      </div>
    </Dialog>
  )
}

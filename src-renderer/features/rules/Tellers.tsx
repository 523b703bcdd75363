import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#shared/ipc/governance.ts'
import type { Acting } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { listText } from '#ui/ui/list.ts'

interface TellersProps {
  readonly hub: string
  readonly proposal: ProposalView
  readonly secret: NonNullable<ProposalView['secret']>
  readonly acting: Acting
}

/** Who holds the key of a secret vote together, and whom its opening waits for. */
export function Tellers({ hub, proposal: { id, phase }, secret: { tellers, mayTell }, acting }: TellersProps) {
  const { t } = useTranslation('rules')
  const names = (some: typeof tellers) => listText(some.map(({ nick }) => nick))
  const missing = tellers.filter(({ done }) => !done)
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-3 text-sm text-ink-soft">
      <div>
        <p>
          {tellers.length === 0 ? t('proposals.tellersNone') : t('proposals.tellers', { names: names(tellers) })}
          {phase === 'counting' && missing.length > 0 && ` · ${t('proposals.waitsFor', { names: names(missing) })}`}
        </p>
        <p className="text-ink-faint">{t('proposals.tellersWhy')}</p>
      </div>
      {mayTell && (
        <Button
          size="sm"
          busy={acting.state === 'asking'}
          onClick={() => void acting.request({ act: 'tell', hub, proposal: id })}
        >
          {t('proposals.tell')}
        </Button>
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Sprout } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#ui/app/view.ts'
import { ask } from '#ui/bridge/queries.ts'
import { Button } from '#ui/ui/Button.tsx'
import { cx } from '#ui/ui/cx.ts'
import { type Place, STAGES, stageOf, stepAt, targetOf } from './steps.ts'
import { useInside } from './useInside.ts'

/** Pages draw themselves when they like, so the control is looked for again now and then. */
const LOOK_MS = 250

/** Goes along with the first trade beside the pages, never over them, and rings the control it speaks of. */
export function Coach() {
  const guide = useInside()?.guide
  const coached = useView((view) => view.coached)
  return guide === undefined || guide === coached ? null : <Panel notice={guide} />
}

function Panel({ notice }: { notice: string }) {
  const { t } = useTranslation('practice')
  const { data: guide } = useQuery(ask.notices.get({ id: notice }))
  const { data: trades } = useQuery({
    ...ask.agreements.list({ hub: guide?.hub ?? '', filter: 'all' }),
    enabled: guide !== undefined,
  })
  const path = useLocation({ select: (location) => location.pathname })
  const trade = trades?.find(
    ({ title, counterparty }) => title === guide?.content.title && counterparty.did === guide?.author.did,
  )
  const place: Place = { path, notice, trade }
  const step = stepAt(place)
  useRing(targetOf(step, place))
  if (guide === undefined || trades === undefined) return null
  const words = { nick: guide.author.nick, title: guide.content.title }
  const over = step === 'done' || step === 'other'
  const end = () => useView.getState().setCoached(notice)
  return (
    <aside aria-label={t('coach')} className="grid gap-2 rounded-lg border border-amber-fill bg-raised p-3 shadow-card">
      <p className="flex items-center gap-1.5 text-xs text-amber">
        <Sprout aria-hidden className="size-4 shrink-0" />
        <span className="font-semibold">{t('coach')}</span>
        <span className="ms-auto">{t('step', { step: stageOf(step), of: STAGES })}</span>
      </p>
      <p aria-hidden="true" className="flex gap-1">
        {Array.from({ length: STAGES }, (_, i) => i + 1).map((stage) => (
          <span
            key={stage}
            className={cx('h-1 flex-1 rounded-full', stage <= stageOf(step) ? 'bg-amber-fill' : 'bg-line')}
          />
        ))}
      </p>
      <div role="status" className="grid gap-1">
        <p className="font-serif text-base leading-snug text-balance">{t(`steps.${step}.title`, words)}</p>
        <p className="text-sm text-ink-soft">{t(`steps.${step}.text`, words)}</p>
      </div>
      <Button size="sm" variant={over ? 'primary' : 'quiet'} className="justify-self-end" onClick={end}>
        {t(over ? 'finish' : 'skip')}
      </Button>
    </aside>
  )
}

/** Rings the first control that fits, wherever it turns up. */
function useRing(selector: string | undefined): void {
  useEffect(() => {
    if (selector === undefined) return
    let ringed: Element | null = null
    const look = () => {
      const found = document.querySelector(selector)
      if (found === ringed) return
      ringed?.removeAttribute('data-ringed')
      found?.setAttribute('data-ringed', '')
      ringed = found
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => {
      clearInterval(timer)
      ringed?.removeAttribute('data-ringed')
    }
  }, [selector])
}

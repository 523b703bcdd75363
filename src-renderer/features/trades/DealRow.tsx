import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#ui/ui/cx.ts'
import { type Finality, FinalityLamp } from '#ui/ui/FinalityLamp.tsx'
import { Deadline } from './Deadline.tsx'

export interface DealRowProps {
  readonly 'data-testid'?: string
  readonly needsMe: boolean
  /** A `DealLink` with its name. */
  readonly link: ReactNode
  /** Between whom, and about what. */
  readonly about: ReactNode
  readonly finality: Finality | undefined
  /** How it stands now, beside the lamp. */
  readonly standing: ReactNode
  readonly children: ReactNode
}

/** A trade, an agreement or a case at a glance: a press anywhere on it opens it. */
export function DealRow({ needsMe, link, about, finality, standing, children, ...rest }: DealRowProps) {
  return (
    <article
      {...rest}
      className={cx(
        'relative grid grid-cols-1 gap-3 rounded-lg border bg-raised p-4 shadow-card transition-shadow hover:shadow-lift',
        needsMe ? 'border-amber-fill' : 'border-line',
      )}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="grid min-w-0 gap-1.5">
          <h3 className="truncate text-lg font-medium">{link}</h3>
          {about}
        </div>
        <div className="flex shrink-0 items-start gap-3">
          <span className="flex h-6 items-center">
            {finality !== undefined && <FinalityLamp state={finality} compact />}
          </span>
          {standing}
        </div>
      </div>
      {children}
    </article>
  )
}

export const DealLink = createLink(({ children, ...rest }: ComponentPropsWithRef<'a'>) => (
  <a {...rest} className="after:absolute after:inset-0 after:rounded-lg">
    {children}
  </a>
))

/** What comes next and until when. */
export function NextUntil({
  next,
  deadline,
  needsMe,
}: {
  next: string
  deadline: number | undefined
  needsMe: boolean
}) {
  const { t } = useTranslation('trades')
  return (
    <dl className="m-0 grid grid-cols-[2fr_1fr] gap-x-5 text-sm">
      <div className="min-w-0">
        <dt className="text-xs text-ink-faint">{t('next')}</dt>
        <dd className={cx('m-0 wrap-anywhere', needsMe && 'font-medium text-amber')}>{next}</dd>
      </div>
      <div className="min-w-0">
        <dt className="text-xs text-ink-faint">{t('deadline')}</dt>
        <dd className="m-0">
          <Deadline at={deadline} />
        </dd>
      </div>
    </dl>
  )
}

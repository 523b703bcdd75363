import { ArrowRight, CalendarClock, ShieldAlert, TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#shared/ipc/agreements.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { Money } from '#ui/ui/Money.tsx'
import { When } from '#ui/ui/When.tsx'

/** What a careful friend would say; nothing at all when there is nothing to say. */
export function Warnings({ warnings }: Pick<Sheet, 'warnings'>) {
  const { t } = useTranslation('sheet')
  const id = useId()
  if (warnings.length === 0) return null
  return (
    <section aria-labelledby={id} className="rounded-lg border border-amber/30 bg-amber-soft px-4 py-2.5">
      <h2 id={id} className="flex items-center gap-2 font-medium text-amber">
        <TriangleAlert aria-hidden className="size-4.5" />
        {t('sign.warnings')}
      </h2>
      <ul className="mt-1 grid gap-1 ps-6.5 text-sm">
        {warnings.map((warning) => (
          <li key={warning.code} data-code={warning.code} className="list-disc marker:text-amber">
            <span {...ENGLISH}>{warning.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Mine, now and after signing. */
export function Balances({ balances }: Pick<Sheet, 'balances'>) {
  const { t } = useTranslation('sheet')
  if (balances.length === 0) return null
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1.5 text-start text-sm text-ink-faint">{t('sign.balances')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('sign.what')}</th>
          <th scope="col">{t('sign.before')}</th>
          <th scope="col">{t('sign.after')}</th>
        </tr>
      </thead>
      <tbody>
        {balances.map((row) => (
          <tr key={row.label} className="border-t border-line">
            <th scope="row" className="py-1.5 pe-3 text-start text-sm font-normal text-ink-soft">
              <span {...ENGLISH}>{row.label}</span>
            </th>
            <td className="py-1.5 text-end text-ink-soft">
              <Money units={row.before} token={row.token} />
            </td>
            <td className="py-1.5 ps-2 text-end">
              <span className="inline-flex items-center gap-2">
                <ArrowRight aria-hidden className="size-4 text-ink-faint rtl:rotate-180" />
                {row.before === row.after ? (
                  <span className="text-sm text-ink-faint">{t('sign.unchanged')}</span>
                ) : (
                  <Money units={row.after} token={row.token} className="font-semibold" />
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Until when, and the worst that can happen. */
export function Consequences({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheet')
  return (
    <dl className="m-0 grid gap-2 rounded-lg border border-line bg-raised px-4 py-3">
      {sheet.deadline !== undefined && (
        <Fact icon={<CalendarClock aria-hidden />} label={t('sign.deadline')}>
          <When at={sheet.deadline} full className="font-medium" />
          {sheet.deadlineText !== undefined && (
            <span {...ENGLISH} className="block text-sm text-ink-soft">
              {sheet.deadlineText}
            </span>
          )}
        </Fact>
      )}
      <Fact icon={<ShieldAlert aria-hidden />} label={t('sign.worst')}>
        <span {...ENGLISH}>{sheet.worst}</span>
      </Fact>
    </dl>
  )
}

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_1fr] items-start gap-x-3">
      <dt className="flex items-center gap-2 text-sm text-ink-faint [&_svg]:size-4.5">
        {icon}
        {label}
      </dt>
      <dd className="m-0">{children}</dd>
    </div>
  )
}

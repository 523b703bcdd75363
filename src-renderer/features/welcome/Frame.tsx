import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Logo } from '#ui/app/shell/Logo.tsx'

/** The two halves of a page outside the shell: what this is on the left, what to do on the right. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['welcome', 'shell'])
  return (
    <div className="grid h-dvh grid-cols-[minmax(18rem,5fr)_8fr]">
      <aside className="relative flex flex-col justify-between overflow-hidden bg-[#0d4741] p-10 text-[#f4efe2]">
        <div className="flex items-center gap-3">
          <Logo className="size-9 text-[#8fd4c4]" />
          <span className="font-serif text-xl font-semibold">{t('shell:appName')}</span>
        </div>
        <Stalls />
        <div className="relative">
          <p className="font-serif text-2xl leading-snug text-balance">{t('heading')}</p>
          <p className="mt-3 max-w-sm text-[#cfe3da]">{t('pitch')}</p>
        </div>
      </aside>
      <main className="grid min-h-0 overflow-y-auto">
        <div className="m-auto w-full max-w-xl px-10 py-10">{children}</div>
      </main>
    </div>
  )
}

/** A row of awnings, drawn large and quiet behind the words. */
function Stalls() {
  return (
    <svg aria-hidden="true" viewBox="0 0 400 300" className="absolute inset-x-0 top-24 w-full opacity-60">
      {[0, 1, 2].map((stall) => (
        <g key={stall} transform={`translate(${stall * 150 - 40} ${stall * 34})`}>
          {[0, 1, 2, 3].map((stripe) => (
            <path
              key={stripe}
              d={`M${20 + stripe * 30} 10h30L${stripe * 40 + 40} 60v6a20 14 0 0 1-40 0v-6z`}
              fill={stripe % 2 === 0 ? '#c98d33' : '#e9dfc6'}
              opacity={stripe % 2 === 0 ? 0.75 : 0.5}
            />
          ))}
          <path d="M14 82v92M146 82v92M4 128h152" stroke="#2a8174" strokeWidth="5" fill="none" />
        </g>
      ))}
    </svg>
  )
}

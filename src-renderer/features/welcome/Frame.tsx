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
          <path d="M0 60 20 10h120l20 50z" fill="#14645a" />
          {[0, 1, 2, 3].map((stripe) => (
            <path
              key={stripe}
              d={`M${stripe * 40} 60 ${20 + stripe * 30} 10h15l-7 50a10 10 0 0 1-${28 - stripe * 7} 0z`}
              fill="#e6a13c"
              opacity={stripe % 2 === 0 ? 0.5 : 0.28}
            />
          ))}
          <path d="M0 60c0 16 40 16 40 0 0 16 40 16 40 0 0 16 40 16 40 0 0 16 40 16 40 0v4H0z" fill="#14645a" />
          <path d="M12 72v92M148 72v92M6 118h148" stroke="#1b7468" strokeWidth="5" fill="none" />
        </g>
      ))}
    </svg>
  )
}

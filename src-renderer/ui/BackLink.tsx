import { createLink } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'

function Anchor({ children, ...rest }: ComponentPropsWithRef<'a'>) {
  return (
    <a {...rest} className="inline-flex min-h-6 items-center gap-1 text-sm text-ink-soft hover:underline">
      <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
      {children}
    </a>
  )
}

/** To the list that a page came from. */
export const BackLink = createLink(Anchor)

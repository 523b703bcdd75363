import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ContractForm, ContractPreview } from '#shared/ipc/contracts.ts'
import { ask } from '#ui/bridge/queries.ts'
import { missingIn } from './form.ts'

/** Long enough not to ask at every key, short enough to feel live. */
const PAUSE_MS = 250

export interface Previewed {
  /** What the node said last; it stays while the next answer comes. */
  readonly preview: ContractPreview | undefined
  readonly error: Error | null
  /** What the node said last is about the form as it is now. */
  readonly current: boolean
  /** Paths of what is still to be filled in. Until nothing is, the node is not asked. */
  readonly missing: readonly string[]
}

/** What the node says to an agreement being drafted: its sentences, its courses, and what is wrong by field. */
export function useContractPreview(form: ContractForm): Previewed {
  const [asked, setAsked] = useState(form)
  useEffect(() => {
    const timer = setTimeout(setAsked, PAUSE_MS, form)
    return () => clearTimeout(timer)
  }, [form])
  const query = useQuery({
    ...ask.contracts.preview({ form: asked }),
    enabled: missingIn(asked).length === 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return {
    preview: query.data,
    error: query.error,
    current: asked === form && !query.isPlaceholderData,
    missing: missingIn(form),
  }
}

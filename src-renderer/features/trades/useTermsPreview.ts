import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask } from '#ui/bridge/queries.ts'
import { isComplete, type TermsDraft } from './terms.ts'

/** Long enough not to ask at every key, short enough to feel live. */
const PAUSE_MS = 150

/** What the node says to terms being edited: the sentence, the worst case, and what is wrong by field. */
export function useTermsPreview(terms: TermsDraft) {
  const [asked, setAsked] = useState(terms)
  useEffect(() => {
    const timer = setTimeout(setAsked, PAUSE_MS, terms)
    return () => clearTimeout(timer)
  }, [terms])
  const query = useQuery({
    ...ask.agreements.preview({ terms: asked }),
    enabled: isComplete(asked),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const problems: Record<string, string | undefined> = {}
  for (const { field, text } of query.data?.problems ?? []) problems[field] ??= text
  return { preview: query.data, error: query.error, problems }
}

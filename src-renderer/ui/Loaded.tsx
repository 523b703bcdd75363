import type { ReactNode } from 'react'
import { failureOf } from '#ui/bridge/errors.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { SkeletonRows } from './Skeleton.tsx'

interface Answer<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

export interface LoadedProps<T> {
  readonly query: Answer<T>
  /** Shown until the first answer; grey rows unless told otherwise. */
  readonly skeleton?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** Shows a query's answer and never lets empty look like loading or loading like failure. Old data stays while refetching. */
export function Loaded<T>({ query, skeleton = <SkeletonRows />, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorNote failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
  return skeleton
}

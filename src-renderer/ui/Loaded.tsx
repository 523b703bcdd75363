import type { ReactNode } from 'react'
import { failureOf } from '#ui/bridge/errors.ts'
import { ErrorNote } from './ErrorNote.tsx'
import { PageHeader } from './PageHeader.tsx'
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
  /** For a whole page whose heading comes with the answer: the heading of the failure. */
  readonly title?: string
  readonly children: (data: T) => ReactNode
}

/** Shows a query's answer and never lets empty look like loading or loading like failure. Old data stays while refetching. */
export function Loaded<T>({ query, skeleton = <SkeletonRows />, title, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (!query.error) return skeleton
  return (
    <>
      {title !== undefined && <PageHeader title={title} />}
      <ErrorNote failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
    </>
  )
}

import { failureOf } from '#ui/bridge/errors.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

interface Paged {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly error: Error | null
  readonly fetchNextPage: () => unknown
  readonly data: { readonly pages: readonly unknown[] } | undefined
}

/** Shows the page behind the last one, which was not there when that was read; where there still is none, nothing changes. */
export async function pageBehind(
  query: Pick<Paged, 'fetchNextPage'> & { refetch: () => Promise<unknown> },
): Promise<void> {
  await query.refetch()
  await query.fetchNextPage()
}

/** The way to the next page of a list, word that it failed, or that there is none; a list of one page says nothing. */
export function Older({ query, label, end }: { query: Paged; label: string; end: string }) {
  if (!query.hasNextPage)
    return (query.data?.pages.length ?? 0) > 1 ? <p className="py-3 text-center text-sm text-ink-faint">{end}</p> : null
  if (query.isFetchNextPageError)
    return <ErrorNote failure={failureOf(query.error)} onRetry={() => void query.fetchNextPage()} />
  return (
    <div className="grid justify-items-center py-3">
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}

import { Store } from 'lucide-react'
import { Button } from '#ui/ui/Button.tsx'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { Shelf, Specimen } from './Shelf.tsx'

const KINDS = ['info', 'good', 'warning', 'danger'] as const
const FAILURES = [
  { kind: 'refused', code: 'escrow.short', text: 'Not paid: 3.00 OAK are missing. Nothing was moved.' },
  { kind: 'unreachable', code: 'NODE_GONE', text: '' },
] as const

export function Messages() {
  return (
    <Shelf name="Messages">
      {KINDS.map((kind) => (
        <Specimen key={kind} of={`Note ${kind}`}>
          <Note kind={kind} title="Nobody has answered yet" actions={<Button size="sm">Ask again</Button>}>
            It reaches others as they connect.
          </Note>
        </Specimen>
      ))}
      {FAILURES.map((failure) => (
        <Specimen key={failure.code} of={`ErrorNote ${failure.kind}`}>
          <ErrorNote failure={failure} onRetry={() => undefined} />
        </Specimen>
      ))}
      <Specimen of="EmptyState">
        <EmptyState icon={<Store aria-hidden />} title="No spaces yet" actions={<Button>Found one</Button>}>
          A space has rules of its own, and keepers who look after them.
        </EmptyState>
      </Specimen>
      <Specimen of="Skeleton">
        <div className="w-80">
          <SkeletonRows rows={2} />
        </div>
      </Specimen>
    </Shelf>
  )
}

import { Avatar } from '#ui/ui/Avatar.tsx'
import { Button } from '#ui/ui/Button.tsx'

interface Kept {
  readonly did: string
  readonly nick: string
}

export interface KeptListProps {
  readonly people: readonly Kept[]
  readonly none: string
  /** What the button says, and what it is called for somebody who does not see whose it is. */
  readonly undo: string
  readonly undoNamed: (nick: string) => string
  readonly onUndo: (person: Kept) => void
}

/** People one has decided something about, each with the way back. */
export function KeptList({ people, none, undo, undoNamed, onUndo }: KeptListProps) {
  if (people.length === 0) return <p className="text-ink-faint">{none}</p>
  return (
    <ul className="m-0 grid list-none gap-2 p-0">
      {people.map((person) => (
        <li key={person.did} className="flex items-center gap-2.5">
          <Avatar did={person.did} nick={person.nick} size="sm" />
          <bdi className="min-w-0 flex-1 truncate">{person.nick}</bdi>
          <Button size="sm" aria-label={undoNamed(person.nick)} onClick={() => onUndo(person)}>
            {undo}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** What two versions of an agreement say differently, commitment by commitment. */
import type { Fact, Field, Section, Told } from './facts.ts'

export interface Row {
  readonly field: Field
  /** '' where that version says nothing. */
  readonly before: string
  readonly after: string
}

export interface Change {
  readonly kind: 'changed' | 'added' | 'removed'
  /** The commitment's title, in the newer version where it is there; absent for the agreement as a whole. */
  readonly title?: string
  readonly rows: readonly Row[]
}

/** Only what differs: the agreement itself first, then its commitments in the newer order, then what is gone. */
export function differencesOf(before: Told, after: Told): Change[] {
  const pairs = pairsOf(before.commitments, after.commitments)
  const taken = new Set(pairs)
  return [
    changed(rowsOf(before.whole.facts, after.whole.facts)),
    ...after.commitments.map((section, at): Change => {
      const old = pairs[at]
      const rows = rowsOf(old?.facts ?? [], section.facts)
      return old ? changed(rows, section.title) : { kind: 'added', title: section.title, rows }
    }),
    ...before.commitments
      .filter((section) => !taken.has(section))
      .map((section): Change => ({ kind: 'removed', title: section.title, rows: rowsOf(section.facts, []) })),
  ].filter(({ rows }) => rows.length > 0)
}

const changed = (rows: readonly Row[], title?: string): Change => ({
  kind: 'changed',
  rows,
  ...(title !== undefined && { title }),
})

/** For each newer commitment the older one it was: the one with its title, or one renamed at its place. */
function pairsOf(before: readonly Section[], after: readonly Section[]): (Section | undefined)[] {
  const left = new Set(before)
  const take = (found: Section | undefined) => {
    if (found) left.delete(found)
    return found
  }
  const named = after.map(({ title }) => take([...left].find((section) => section.title === title)))
  return named.map((found, at) => {
    const there = before[at]
    return found ?? take(there && left.has(there) ? there : undefined)
  })
}

function rowsOf(before: readonly Fact[], after: readonly Fact[]): Row[] {
  const said = (facts: readonly Fact[], field: Field) => facts.find((fact) => fact.field === field)?.text ?? ''
  const fields = (after.length > 0 ? after : before).map(({ field }) => field)
  return fields
    .map((field) => ({ field, before: said(before, field), after: said(after, field) }))
    .filter((row) => row.before !== row.after)
}

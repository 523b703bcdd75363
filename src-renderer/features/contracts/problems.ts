/** What is wrong with a draft, by the path of its field, and the way there. */
import type { Previewed } from './useContractPreview.ts'

export interface Problem {
  readonly path: string
  readonly text: string
}

/** What is missing is said first, in this window's words, and only once somebody has tried to go on; the rest is the node's. */
export function problemsOf(
  { preview, missing }: Previewed,
  tried: boolean,
  wordsFor: (path: string) => string,
): readonly Problem[] {
  if (missing.length > 0) return tried ? missing.map((path) => ({ path, text: wordsFor(path) })) : []
  return preview?.problems ?? []
}

/** The words for a field, or for anything inside it. */
export const problemAt = (problems: readonly Problem[], path: string): string | undefined =>
  problems.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.text

/** Goes to the field a path names, or to the nearest thing around it; what is folded away is opened. */
export function goToField(path: string): void {
  const names = path.split('.')
  for (let length = names.length; length > 0; length--) {
    const place = document.querySelector<HTMLElement>(`[data-path="${names.slice(0, length).join('.')}"]`)
    const field = place && fieldIn(place)
    if (!field) continue
    for (let around = field.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
      around.open = true
    field.focus()
    return
  }
}

/** After a form was refused: to the first field on it that is marked as wrong, or to where a path leads. Waits for the marks to be on screen. */
export function goToWrong(form: HTMLElement, path: string): void {
  requestAnimationFrame(() => {
    const marked = form.querySelector<HTMLElement>('[aria-invalid=true]')
    if (marked) marked.focus()
    else goToField(path)
  })
}

/** As `goToField`, once what was just changed is on screen. */
export function goToFieldSoon(path: string): void {
  requestAnimationFrame(() => goToField(path))
}

/** What is wrong first, then what can be filled in, then what can be pressed. */
const fieldIn = (place: HTMLElement): HTMLElement | null =>
  place.querySelector<HTMLElement>('[aria-invalid=true]') ??
  place.querySelector<HTMLElement>(':is(input, select, textarea):enabled') ??
  place.querySelector<HTMLElement>('button:enabled')

/** What the right button offers over text: what everybody expects there, and the system's own spelling where it has one. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

const SUGGESTIONS_MAX = 5

export type Pressed = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>
export interface Spelling {
  replace(word: string): void
  learn(word: string): void
}

/** No entries where there is nothing to do: then no menu opens. */
export function textEntries(pressed: Pressed, spelling: Spelling): MenuItemConstructorOptions[] {
  if (pressed.isEditable) return [...spellingEntries(pressed, spelling), ...editEntries(pressed)]
  return pressed.selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}

function spellingEntries({ misspelledWord, dictionarySuggestions }: Pressed, { replace, learn }: Spelling) {
  if (misspelledWord === '') return []
  const words = dictionarySuggestions
    .slice(0, SUGGESTIONS_MAX)
    .map((word): MenuItemConstructorOptions => ({ label: word, click: () => replace(word) }))
  const none: MenuItemConstructorOptions = { label: 'No suggestions', enabled: false }
  const teach: MenuItemConstructorOptions = { label: `Learn “${misspelledWord}”`, click: () => learn(misspelledWord) }
  return [...(words.length > 0 ? words : [none]), teach, { type: 'separator' } as const]
}

function editEntries({ editFlags: can }: Pressed): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', enabled: can.canUndo },
    { role: 'redo', enabled: can.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: can.canCut },
    { role: 'copy', enabled: can.canCopy },
    { role: 'paste', enabled: can.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: can.canSelectAll },
  ]
}

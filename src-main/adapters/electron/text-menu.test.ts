import { describe, expect, it, vi } from 'vitest'
import { type Pressed, textEntries } from './text-menu.ts'

const FLAGS = { canUndo: false, canRedo: false, canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
const pressed = (over: Partial<Pressed> = {}): Pressed => ({
  ...{ isEditable: true, selectionText: '', misspelledWord: '', dictionarySuggestions: [] },
  editFlags: { ...FLAGS, canDelete: true, canEditRichly: false },
  ...over,
})
const spelling = { replace: vi.fn(), learn: vi.fn() }
const names = (over?: Partial<Pressed>) =>
  textEntries(pressed(over), spelling).map(({ role, label, type }) => role ?? label ?? type)

describe('the right button', () => {
  it('offers over a field what can be done with its text, and greys out the rest', () => {
    expect(names()).toEqual(['undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'separator', 'selectAll'])
    expect(textEntries(pressed(), spelling).filter(({ enabled }) => enabled === false)).toMatchObject([
      { role: 'undo' },
      { role: 'redo' },
    ])
  })

  it('offers to copy what is selected on a page, and opens nothing where nothing is', () => {
    expect(names({ isEditable: false, selectionText: 'Oakfield' })).toEqual(['copy'])
    expect(names({ isEditable: false, selectionText: ' ' })).toEqual([])
  })

  it('offers five spellings at most, and to learn the word', () => {
    const dictionarySuggestions = ['bread', 'breed', 'broad', 'beard', 'bead', 'read']
    const entries = textEntries(pressed({ misspelledWord: 'braed', dictionarySuggestions }), spelling)
    expect(entries.slice(0, 7).map(({ label, type }) => label ?? type)).toEqual([
      ...dictionarySuggestions.slice(0, 5),
      'Learn “braed”',
      'separator',
    ])
    entries[0]?.click?.({} as never, undefined, {} as never)
    entries[5]?.click?.({} as never, undefined, {} as never)
    expect(spelling.replace).toHaveBeenCalledWith('bread')
    expect(spelling.learn).toHaveBeenCalledWith('braed')
    expect(names({ misspelledWord: 'zzxq' })[0]).toBe('No suggestions')
  })
})

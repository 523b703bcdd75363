import { useEffect } from 'react'
import type { Command } from '../command.ts'
import { begins, commandOf } from '../commands.ts'

/** How long a first key waits for its second. */
const CHORD_MS = 1200

/** Listens for the keys of commands everywhere except where somebody types; with Ctrl or ⌘ also there, but never inside a dialog unless a command is for everywhere. */
export function useShortcuts(run: (command: Command) => void): void {
  useEffect(() => {
    let first = ''
    let until = 0
    const onKey = (event: KeyboardEvent) => {
      const command = pressed(event, event.timeStamp < until ? first : '')
      first = command || event.ctrlKey || event.metaKey || isTyping(event.target) || !begins(event.key) ? '' : event.key
      until = first === '' ? 0 : event.timeStamp + CHORD_MS
      if (!command) return
      event.preventDefault()
      run(command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [run])
}

function pressed(event: KeyboardEvent, first: string): Command | undefined {
  if (event.defaultPrevented || event.altKey) return undefined
  if (event.ctrlKey || event.metaKey) {
    const command = commandOf('mod', ...(event.shiftKey ? ['shift'] : []), event.key.toLowerCase())
    return command?.also || !document.querySelector('[role=dialog]') ? command : undefined
  }
  if (isTyping(event.target)) return undefined
  return (first === '' ? undefined : commandOf(first, event.key)) ?? commandOf(event.key)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type=radio],[type=checkbox]),textarea,select,[role=dialog],[role=menu]') !== null)
  )
}

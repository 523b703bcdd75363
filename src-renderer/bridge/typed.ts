/**
 * What is being typed outlives the form, the window and the program: kept in memory at once, and by the node a moment later, sealed
 * (decision 071). Once it is sent, whoever sent it clears it.
 */
import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { rpc } from './client.ts'

/** Long enough not to keep every letter, short enough that a crash costs a word. */
const SETTLE_MS = 500

/** By key, as JSON; a key that is not there was not asked for yet, or has nothing. */
const useTexts = create<{ readonly texts: Readonly<Record<string, string>> }>(() => ({ texts: {} }))
const asked = new Set<string>()
const settling = new Map<string, ReturnType<typeof setTimeout>>()

export interface Typed<T> {
  readonly value: T
  /** It was begun before, or now. */
  readonly begun: boolean
  readonly set: (next: T | ((old: T) => T)) => void
  readonly clear: () => void
}

/**
 * `key` names the form and what it is about; `initial` is what stands there when nothing was typed yet, and what fields begin with that a
 * text of an earlier version of this program lacks.
 */
export function useTyped<T>(key: string, initial: T): Typed<T> {
  const text = useTexts(({ texts }) => texts[key])
  useEffect(() => ask(key), [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a form begins with is new at every render
  const value = useMemo(() => (text === undefined ? undefined : (over(initial, JSON.parse(text)) as T)), [text])
  return {
    value: value ?? initial,
    begun: value !== undefined,
    set: (next) => {
      const old = useTexts.getState().texts[key]
      const before = old === undefined ? initial : (over(initial, JSON.parse(old)) as T)
      const after = JSON.stringify(typeof next === 'function' ? (next as (old: T) => T)(before) : next)
      put(key, after === JSON.stringify(initial) ? undefined : after)
      later(key)
    },
    clear: () => {
      put(key, undefined)
      later(key)
    },
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was kept, over what the form begins with. */
function over(initial: unknown, kept: unknown): unknown {
  if (!isRecord(initial) || !isRecord(kept)) return kept
  return {
    ...initial,
    ...Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, over(initial[name], value)])),
  }
}

/** When the keys go, nothing of it stays in the window either. */
export function forgetTyped(): void {
  for (const timer of settling.values()) clearTimeout(timer)
  settling.clear()
  asked.clear()
  useTexts.setState({ texts: {} })
}

function put(key: string, text: string | undefined): void {
  const { [key]: _, ...texts } = useTexts.getState().texts
  useTexts.setState({ texts: text === undefined ? texts : { ...texts, [key]: text } })
}

function ask(key: string): void {
  if (asked.has(key)) return
  asked.add(key)
  rpc.typed.get({ key }).then(
    ({ text }) => {
      const isTouched = settling.has(key) || useTexts.getState().texts[key] !== undefined
      if (text !== undefined && !isTouched) put(key, text)
    },
    () => asked.delete(key),
  )
}

function later(key: string): void {
  clearTimeout(settling.get(key))
  const send = () => {
    settling.delete(key)
    // What cannot be kept stays in the form, where the person sees it.
    rpc.typed.keep({ key, text: useTexts.getState().texts[key] ?? '' }).catch(() => undefined)
  }
  settling.set(key, setTimeout(send, SETTLE_MS))
}

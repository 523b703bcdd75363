/** What the node refuses, in the language of the window: it is kept apart from the other words, because most days nothing is refused. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusals } from './words.ts'

const files = import.meta.glob<Refusals>(['./ar.ts', './de.ts', './es.ts', './fr.ts'])
const loaded = new Map<string, Promise<Translate>>()

/** Undefined for a sentence nobody translated. */
type Translate = (text: string) => string | undefined

/** Sentences with values are known by their shape; the longest shape that fits is the most exact one. */
export function translator(words: Refusals): Translate {
  const shapes = Object.keys(words)
    .filter((text) => /\{\d\}/.test(text))
    .toSorted((a, b) => b.length - a.length)
    .map((text): [RegExp, string] => [shapeOf(text), words[text] ?? ''])
  return (text) => {
    const said = words[text]
    if (said !== undefined) return said
    for (const [shape, translation] of shapes) {
      const found = shape.exec(text)?.groups
      if (found) return translation.replace(/\{(\d)\}/g, (_all, number: string) => found[`v${number}`] ?? '')
    }
    return undefined
  }
}

const shapeOf = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\d)\}/g, '(?<v$1>.+?)')}$`, 's')

function load(language: string): Promise<Translate> {
  const file = files[`./${language}.ts`] as (() => Promise<Record<string, Refusals>>) | undefined
  const found =
    loaded.get(language) ??
    (file?.().then((words) => translator(words[language] ?? {})) ?? Promise.resolve(() => undefined)).catch(
      (error: unknown) => {
        console.error('[refusals]', error)
        return () => undefined
      },
    )
  loaded.set(language, found)
  return found
}

/**
 * The node's sentence as this window says it, and whether it is still the English one. Empty until the words have come, so that nothing is
 * read out twice.
 */
export function useRefusal(text: string): { words: string; english: boolean } {
  const { language } = useTranslation().i18n
  const [translate, setTranslate] = useState<{ language: string; say: Translate }>()
  const english = language === 'en' || text === ''
  useEffect(() => {
    if (!english) void load(language).then((say) => setTranslate({ language, say }))
  }, [english, language])
  if (english) return { words: text, english: true }
  if (translate?.language !== language) return { words: '', english: false }
  const said = translate.say(text)
  return { words: said ?? text, english: said === undefined }
}

/**
 * The privacy veil: names and amounts leave the screen while somebody else looks at it. It changes what is shown and nothing else; kept
 * across starts, because whoever shares a screen may start again.
 */
import type { FormatterModule } from 'i18next'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { isolated, numberText } from './locale.ts'

/** Stands in the place of a name or an amount; its length tells nothing. */
export const VEILED = '•••••'

interface Veil {
  readonly on: boolean
  readonly turn: () => void
}

export const useVeil = create<Veil>()(
  persist((set) => ({ on: false, turn: () => set(({ on }) => ({ on: !on })) }), { name: 'kind.veil', version: 1 }),
)

/** `text`, unless the veil is down. Whoever shows it reads words too (useTranslation), and so is drawn again when the veil turns. */
export const unlessVeiled = (text: string): string => (useVeil.getState().on ? VEILED : text)

/** What sentences may still say: neither a person nor a sum. Any other value put into a sentence is veiled. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    'count',
    'n',
    'of',
    'date',
    'time',
    'when',
    'since',
    'left',
    'span',
    'days',
    'km',
    'silent',
    'min',
    'max',
    'size',
    'sizes',
  ],
  ...['h', 'version', 'step', 'index', 'number', 'needed', 'have', 'need', 'ready', 'percent', 'unit', 'what', 'why'],
  ...[
    'hub',
    'online',
    'title',
    'category',
    'state',
    'standing',
    'score',
    'rounds',
    'draws',
    'bits',
    'hashes',
    'epoch',
    'key',
  ],
])

function veiledFormat(value: unknown, format?: string, language = 'en', options?: object): string {
  const { interpolationkey = '' } = (options ?? {}) as { interpolationkey?: string }
  if (!HARMLESS.has(interpolationkey) && useVeil.getState().on && value !== '') return VEILED
  if (format === 'number') return numberText(Number(value), language)
  return isolated(String(value), language)
}

/** How i18next puts values into sentences: numbers as the language writes them, and under the veil nothing that could be a name or a sum. */
export const veiledFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: veiledFormat,
}

/** Marks the page for theme.css, and has `redraw` called whenever the veil turns. */
export function startVeil(redraw: () => void): void {
  const mark = () => document.documentElement.toggleAttribute('data-veiled', useVeil.getState().on)
  mark()
  useVeil.subscribe(() => {
    mark()
    redraw()
  })
}

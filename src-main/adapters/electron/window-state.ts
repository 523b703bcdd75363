/** Where the window was, which theme and which language it had: read before anything else is, so the first frame is right in all of them. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, nativeTheme, type Rectangle, type Size, screen } from 'electron'
import { isLanguageChoice, type Language, type LanguageChoice, languageAmong } from '#shared/ipc/languages.ts'
import { placeOf } from './placement.ts'

export type Theme = 'system' | 'light' | 'dark'
interface Saved {
  bounds?: Rectangle
  maximised?: boolean
  theme?: Theme
  language?: LanguageChoice
  /** It was explained that the application goes on running without a window. */
  stayed?: boolean
}

/** Page backgrounds of the two themes; a window paints this before its page does, so nothing flashes. */
const BACKGROUND = { light: '#f6f2e9', dark: '#151a18' } as const
export const SIZE_MIN = { width: 900, height: 600 } as const

export class WindowState {
  readonly #file: string
  #saved: Saved

  constructor(dir: string) {
    this.#file = path.join(dir, 'window.json')
    this.#saved = read(this.#file)
    nativeTheme.themeSource = this.#saved.theme ?? 'system'
  }

  background(): string {
    return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light
  }

  theme(): 'light' | 'dark' {
    return nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
  }

  setTheme(theme: Theme): void {
    nativeTheme.themeSource = theme
    this.#save({ theme })
  }

  /** The language of every window that is opened now, and the one the computer speaks. */
  languages(): { shown: Language; system: Language } {
    const system = languageAmong(app.getPreferredSystemLanguages())
    const { language = 'system' } = this.#saved
    return { shown: language === 'system' ? system : language, system }
  }

  setLanguage(language: LanguageChoice): void {
    if (language !== this.#saved.language) this.#save({ language })
  }

  /** True the first time the application goes on without a window. */
  firstStay(): boolean {
    if (this.#saved.stayed === true) return false
    this.#save({ stayed: true })
    return true
  }

  /** The remembered place, as far as it is on a screen. */
  bounds(): Size & Partial<Rectangle> {
    const { bounds } = this.#saved
    return placeOf(bounds, (bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay()).workArea)
  }

  maximised(): boolean {
    return this.#saved.maximised === true
  }

  /** Remembers while the window moves, not only when it closes: a killed application keeps its place too. */
  follow(window: BrowserWindow): void {
    let timer: NodeJS.Timeout | undefined
    const save = (): void => {
      clearTimeout(timer)
      if (window.isDestroyed()) return
      this.#save({ bounds: window.getNormalBounds(), maximised: window.isMaximized() })
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(save, 500)
    }
    window.on('resize', later)
    window.on('move', later)
    window.on('close', save)
  }

  /** Losing this file costs a window's place and nothing else, so a full disk must not stop anybody. */
  #save(change: Saved): void {
    this.#saved = { ...this.#saved, ...change }
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true })
      writeFileSync(`${this.#file}.new`, JSON.stringify(this.#saved))
      renameSync(`${this.#file}.new`, this.#file)
    } catch (error) {
      console.error('[window] could not remember the place', error)
    }
  }
}

function read(file: string): Saved {
  try {
    const { bounds, maximised, theme, language, stayed } = JSON.parse(readFileSync(file, 'utf8')) as Saved
    return {
      ...(isRectangle(bounds) ? { bounds } : {}),
      ...(typeof maximised === 'boolean' ? { maximised } : {}),
      ...(typeof stayed === 'boolean' ? { stayed } : {}),
      ...(isLanguageChoice(language) ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    }
  } catch {
    return {}
  }
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height } = value as Partial<Record<keyof Rectangle, unknown>>
  const whole = [x, y, width, height].every((number) => Number.isInteger(number))
  return whole && Number(width) >= SIZE_MIN.width && Number(height) >= SIZE_MIN.height
}

import { useTranslation } from 'react-i18next'

const MAC = /mac/i.test(navigator.platform)
const MODIFIERS: Readonly<Record<string, string>> = { mod: MAC ? '⌘' : 'Ctrl', shift: 'Shift' }

/** As keyboards write it: a letter pressed with a modifier in capitals. */
const nameOf = (key: string, together: boolean): string => MODIFIERS[key] ?? (together ? key.toUpperCase() : key)

/** Keys to press: together with Ctrl or ⌘, else one after the other. */
export function Keys({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation('ui')
  return (
    <span className="flex items-center gap-1.5 text-sm text-ink-faint">
      {keys.map((key, at) => (
        <span key={key} className="flex items-center gap-1.5">
          {at > 0 && (keys[0] === 'mod' ? '+' : t('next'))}
          <kbd className="grid h-6 min-w-6 place-items-center rounded-sm border border-line-strong bg-paper px-1.5 font-mono text-xs text-ink">
            {nameOf(key, keys[0] === 'mod')}
          </kbd>
        </span>
      ))}
    </span>
  )
}

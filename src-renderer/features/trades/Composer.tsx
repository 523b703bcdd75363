import { SendHorizontal } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '#ui/bridge/send.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'

/** Where "Write a message" goes. */
export const COMPOSER_ID = 'trade-message'
const MESSAGE_MAX = 8000

export interface ComposerProps {
  readonly negotiation: string
  /** Whom it goes to. */
  readonly nick: string
  readonly send: (message: { negotiation: string; text: string }) => Promise<unknown>
}

/** A private line to the other side. What could not be sent stays in the box. */
export function Composer({ negotiation, nick, send }: ComposerProps) {
  const { t } = useTranslation('trades')
  const { value: text, set: setText, clear } = useTyped(`message/${negotiation}`, '')
  const message = useSend(send, ['agreements', 'messages'])
  const submit = async () => {
    const words = text.trim()
    if (words === '' || message.busy) return
    if (!(await message.send({ negotiation, text: words }))) return
    clear()
    // Empty, it cannot be sent again: whoever pressed the button goes on writing.
    document.getElementById(COMPOSER_ID)?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit()
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label htmlFor={COMPOSER_ID} className="sr-only">
        {t('stream.write', { nick })}
      </label>
      <TextArea
        id={COMPOSER_ID}
        rows={2}
        maxLength={MESSAGE_MAX}
        className="min-h-16!"
        placeholder={t('stream.placeholder', { nick })}
        value={text}
        onValue={setText}
        onKeyDown={onKey}
      />
      <ErrorNote failure={message.failure} />
      <div className="flex items-center justify-between gap-3">
        <span className="text-xs text-ink-faint">{t('stream.sendHint')}</span>
        <Button
          type="submit"
          size="sm"
          variant="primary"
          busy={message.busy}
          disabled={text.trim() === ''}
          icon={<SendHorizontal aria-hidden className="size-4 rtl:rotate-180" />}
        >
          {t('stream.send')}
        </Button>
      </div>
    </form>
  )
}

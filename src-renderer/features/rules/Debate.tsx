import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { STATEMENT_CHARS_MAX } from '#shared/core/governance/limits.ts'
import type { ProposalView } from '#shared/ipc/governance.ts'
import { useTyped } from '#ui/bridge/typed.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { When } from '#ui/ui/When.tsx'

/** Short signed statements, oldest first, and room for one's own. */
export function Debate({ hub, proposal }: { hub: string; proposal: ProposalView }) {
  const { t } = useTranslation('rules')
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-3">
      {proposal.statements.length > 0 && (
        <>
          <h4 className="text-sm font-medium text-ink-soft">{t('proposals.debate')}</h4>
          <ul className="m-0 grid list-none gap-2 p-0">
            {proposal.statements.map(({ event, nick, text, time }) => (
              <li key={event}>
                <p className="text-sm text-ink-soft">
                  <bdi className="font-medium text-ink">{nick}</bdi>
                  {' · '}
                  <Link
                    to="/ledger/event/$id"
                    params={{ id: event }}
                    className="inline-flex min-h-6 items-center text-primary hover:underline"
                  >
                    <When at={time} />
                  </Link>
                </p>
                <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {proposal.mine.maySpeak && <Speak hub={hub} id={proposal.id} />}
    </div>
  )
}

function Speak({ hub, id }: { hub: string; id: string }) {
  const { t } = useTranslation('rules')
  const acting = useAct()
  const { value: text, set: setText, clear } = useTyped(`speak/${hub}/${id}`, '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const result = await acting.request({ act: 'speak', hub, proposal: id, text: text.trim() })
    if (result?.outcome === 'signed') clear()
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-prose gap-2">
      <Field label={t('proposals.say')} hint={t('proposals.sayHint')}>
        <TextArea rows={2} maxLength={STATEMENT_CHARS_MAX} value={text} onValue={setText} />
      </Field>
      <div>
        <Button type="submit" size="sm" busy={acting.state === 'asking'} disabled={text.trim() === ''}>
          {t('proposals.speak')}
        </Button>
      </div>
      <SignStatus acting={acting} />
    </form>
  )
}

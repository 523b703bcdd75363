import { useTranslation } from 'react-i18next'
import type { ContractView, WishForm } from '#shared/ipc/contracts.ts'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Note } from '#ui/ui/Note.tsx'
import { useReading } from './reading.ts'

/** What somebody would consent to, and one press to ask for the very same. */
export function Wishes() {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const acting = useAct()
  const { agreement, wishes, mine } = contract
  if (wishes.length === 0 || agreement === undefined) return null
  const ask = (wish: WishForm) => void acting.request({ act: 'contract-ask', agreement, wish, text: '' })
  return (
    <section aria-label={t('wish.title')} className="grid gap-2">
      {wishes.map(({ party, sentence, wish }) => (
        <Note
          key={party}
          kind="warning"
          title={<span {...ENGLISH}>{sentence}</span>}
          actions={
            mine >= 0 &&
            (party === mine || mayAgree(contract, wish)) && (
              <Button
                className="self-center"
                busy={acting.state === 'asking'}
                onClick={() => ask(party === mine ? { kind: 'none' } : wish)}
              >
                {t(party === mine ? 'wish.takeBack' : 'wish.agree')}
              </Button>
            )
          }
        >
          {t(party === mine ? 'wish.mine' : 'wish.theirs')}
        </Note>
      ))}
      <SignStatus acting={acting} />
    </section>
  )
}

/** The same acts that ask for it agree to it; not where I have said the same already. */
function mayAgree({ acts, commitments, wishes, mine }: ContractView, wish: WishForm): boolean {
  const said = wishes.some((one) => one.party === mine && JSON.stringify(one.wish) === JSON.stringify(wish))
  if (said || wish.kind === 'none') return false
  return wish.kind === 'end' ? acts.includes('end') : (commitments[wish.commitment]?.acts.includes('extend') ?? false)
}

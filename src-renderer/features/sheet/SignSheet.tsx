import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Act, Sheet } from '#shared/ipc/agreements.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { PersonChip, Receipts } from '#ui/ui/PersonChip.tsx'
import type { SheetClient } from './bridge.ts'
import { Frame } from './Frame.tsx'
import { RawView } from './RawView.tsx'
import { Balances, Consequences, Warnings } from './SignFacts.tsx'
import { type Answer, useAnswer } from './useAnswer.ts'
import { ARM_MS, useArmed } from './useArmed.ts'
import { useHold } from './useHold.ts'

const KNOWN: readonly string[] = [
  ...([
    'propose',
    'counter',
    'agree',
    'withdraw',
    'fund',
    'release',
    'accept',
    'refund',
    'cancel',
    'pay',
    'token-issue',
    'token-mint',
    'token-burn',
    'token-redeem',
    'token-receive',
    'token-cover',
    'pool-pay',
    'account-limit',
    'remove',
    'readmit',
    'leaving',
    'stay',
    'leave',
    'revoke-device',
    'propose-rules',
    'speak',
    'vote',
    'tell',
    'take-back',
    'vouch',
    'trust',
    'validate',
    'retire',
    'delegate',
    'stake',
    'unstake',
    'contract-propose',
    'contract-counter',
    'contract-agree',
    'contract-withdraw',
    'contract-fund',
    'contract-accept',
    'contract-stop',
    'contract-ask',
    'contract-attest',
    'contract-dispute',
    'contract-rule',
    'contract-mandate',
    'contract-recall',
    'contract-take',
    'court-enrol',
    'court-retire',
    'court-file',
    'court-propose',
    'court-split',
    'court-waive',
    'court-evidence',
    'court-vote',
    'court-appeal',
  ] satisfies Act['act'][]),
]
const isKnown = (act: string): act is Act['act'] => KNOWN.includes(act)

/** The one plain sentence, what it changes, and two ways out. Nothing is signed without this window. */
export function SignSheet({ client, sheet }: { client: SheetClient; sheet: Sheet }) {
  const { t } = useTranslation('sheet')
  const answer = useAnswer()
  return (
    <Frame
      eyebrow={
        <span className="flex items-center gap-2">
          <PenLine aria-hidden className="size-4 text-primary" />
          {sheet.practice && <Badge tone="amber">{t('sign.practice')}</Badge>}
          <span>
            <strong className="font-semibold text-primary">
              {t(`sign.act.${isKnown(sheet.act) ? sheet.act : 'other'}`)}
            </strong>
            {' · '}
            <bdi>{t('sign.lead', { hub: sheet.hubName })}</bdi>
          </span>
        </span>
      }
      title={sheet.sentence}
      said
      actions={<Actions client={client} sheet={sheet} answer={answer} />}
    >
      {sheet.counterparty && (
        <div className="flex items-center gap-2.5 border-y border-line py-2 text-sm">
          <span className="text-ink-faint">{t('sign.with')}</span>
          <PersonChip person={sheet.counterparty} bare size="sm" />
          <Receipts person={sheet.counterparty} className="ms-auto" />
        </div>
      )}
      <Warnings warnings={sheet.warnings} />
      <Consequences sheet={sheet} />
      <Balances balances={sheet.balances} />
      <RawView sheet={sheet} />
      <ErrorNote failure={answer.failure} />
    </Frame>
  )
}

function Actions({ client, sheet, answer }: { client: SheetClient; sheet: Sheet; answer: Answer }) {
  const { t } = useTranslation('sheet')
  const armed = useArmed()
  const hold = useHold(sheet.hold ?? 0)
  // A refused sheet is used up: what it showed no longer holds, so it can only be closed.
  const spent = answer.failure?.kind === 'refused'
  if (answer.state === 'done') return <p role="status">{t('sign.signed')}</p>
  if (hold.left !== undefined) return <Held left={hold.left} onTakeBack={hold.takeBack} />
  return (
    <>
      <Button size="lg" className="flex-1" onClick={() => void client.decline().catch(() => undefined)}>
        {t(spent ? 'sign.close' : 'sign.no')}
      </Button>
      {!spent && (
        <Button
          variant="primary"
          size="lg"
          className="relative flex-1 overflow-hidden"
          disabled={!armed}
          busy={answer.state === 'busy'}
          onClick={() => hold.begin(() => void answer.give(() => client.approve({ digest: sheet.digest })))}
        >
          {t('sign.yes')}
          <Fuse armed={armed} />
        </Button>
      )}
      <span role="status" className="sr-only">
        {armed ? t('sign.armed') : ''}
      </span>
    </>
  )
}

/** Pressed, and not signed yet. */
function Held({ left, onTakeBack }: { left: number; onTakeBack: () => void }) {
  const { t } = useTranslation('sheet')
  return (
    <>
      <Button size="lg" className="flex-1" autoFocus onClick={onTakeBack}>
        {t('sign.takeBack')}
      </Button>
      <p role="status" className="grid flex-1 place-items-center text-ink-soft">
        {t('sign.soon', { left })}
      </p>
    </>
  )
}

/** A line that runs down while signing is still out of reach. */
function Fuse({ armed }: { armed: boolean }) {
  return (
    <svg aria-hidden="true" className={cx('absolute inset-x-0 bottom-0 h-1 w-full', armed && 'hidden')}>
      <rect width="100%" height="4" fill="currentColor">
        <animate attributeName="width" from="100%" to="0%" dur={`${ARM_MS}ms`} fill="freeze" />
      </rect>
    </svg>
  )
}

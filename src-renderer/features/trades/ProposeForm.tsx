import { useNavigate } from '@tanstack/react-router'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HubSummary } from '#shared/ipc/hubs.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import type { Person } from '#shared/ipc/values.ts'
import { StandingHint } from '#ui/features/people/StandingHint.tsx'
import { useTokenOf, useTokens } from '#ui/features/tokens/useTokens.ts'
import { BackLink } from '#ui/ui/BackLink.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { focusInvalid } from '#ui/ui/focusInvalid.ts'
import { amountText } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { SignStatus } from './SignStatus.tsx'
import { TermsFields } from './TermsFields.tsx'
import { TermsPreview } from './TermsPreview.tsx'
import { isComplete, priceOf, type TermsDraft } from './terms.ts'
import { useAct } from './useAct.ts'
import { useTermsPreview } from './useTermsPreview.ts'

export interface ProposeFormProps {
  readonly notice?: Notice
  readonly counterparty: Person
  readonly hub: HubSummary
  readonly initial: TermsDraft
}

/** The form at one side, the sentence it becomes at the other, and the way to the signature. */
export function ProposeForm({ notice, counterparty, hub, initial }: ProposeFormProps) {
  const { t } = useTranslation('trades')
  const navigate = useNavigate()
  const [terms, setTerms] = useState(initial)
  const shown = useTermsPreview(terms)
  const [tried, setTried] = useState(false)
  const acting = useAct()
  const tokenOf = useTokenOf(hub)
  const payable = useTokens(hub.hub)
    .filter(({ transferable }) => transferable)
    .map(({ token }) => token)
  const ready = isComplete(terms) && terms.title.trim() !== ''
  const submit = async (form: HTMLElement) => {
    setTried(true)
    if (!ready) return focusInvalid(form)
    const result = await acting.request({ act: 'propose', terms })
    if (result?.outcome !== 'signed' || result.negotiation === undefined) return
    toast({ kind: 'good', title: t('signing.done'), text: result.sentence })
    await navigate({ to: '/trades/$negotiation', params: { negotiation: result.negotiation } })
  }
  return (
    <div className="mx-auto max-w-6xl">
      <ProposeHeader notice={notice} counterparty={counterparty} />
      <form
        noValidate
        className="grid grid-cols-[1fr_21rem] items-start gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        <div className="grid gap-4">
          <StandingHint hub={hub.hub} />
          <Card>
            <TermsFields
              terms={terms}
              counterparty={counterparty}
              token={tokenOf(terms.token ?? hub.token.code)}
              tokens={payable}
              problems={shown.problems}
              tried={tried}
              chooseSide={notice === undefined}
              amountHint={useAmountHint(notice, terms.quantity, hub)}
              onChange={(part) => setTerms(adjusted(terms, part, notice))}
            />
          </Card>
        </div>
        <div className="sticky top-0 grid gap-4">
          <PersonChip person={counterparty} size="lg" />
          {notice?.content.price.kind === 'barter' && (
            <Note>{t('propose.barter', { wants: notice.content.price.wants || '…' })}</Note>
          )}
          <TermsPreview terms={terms} shown={shown} />
          <Button
            type="submit"
            variant="primary"
            size="lg"
            busy={acting.state === 'asking'}
            icon={<PenLine aria-hidden className="size-5" />}
          >
            {t('propose.submit')}
          </Button>
          <p className="text-center text-xs text-ink-faint">{t('propose.submitHint', { nick: counterparty.nick })}</p>
          <SignStatus acting={acting} />
        </div>
      </form>
    </div>
  )
}

/** A new quantity brings the notice's price with it, unless somebody had already written another amount. */
function adjusted(terms: TermsDraft, part: Partial<TermsDraft>, notice: Notice | undefined): TermsDraft {
  const next = { ...terms, ...part }
  if (!notice || part.quantity === undefined || notice.content.price.kind === 'barter') return next
  const untouched = terms.amount === priceOf(notice.content, terms.quantity)
  return untouched ? { ...next, amount: priceOf(notice.content, next.quantity) } : next
}

function useAmountHint(notice: Notice | undefined, quantity: number, hub: HubSummary): string | undefined {
  const { t } = useTranslation('trades')
  if (notice?.content.price.kind !== 'tokens') return undefined
  const price = `${amountText(notice.content.price.amount, hub.token.decimals)} ${hub.token.code}`
  return t('propose.amountHint', { count: quantity, price })
}

function ProposeHeader({
  notice,
  counterparty,
}: Pick<ProposeFormProps, 'counterparty'> & { notice: Notice | undefined }) {
  const { t } = useTranslation('trades')
  const title = notice?.content.title
  return (
    <PageHeader
      title={t('propose.titleWith', { nick: counterparty.nick })}
      lead={
        title === undefined
          ? t('propose.free')
          : t(notice?.content.purpose === 'need' ? 'propose.fromNeed' : 'propose.fromOffer', { title })
      }
      back={
        notice ? (
          <BackLink to="/notice/$id" params={{ id: notice.id }}>
            {t('propose.back')}
          </BackLink>
        ) : (
          <BackLink to="/people/$did" params={{ did: counterparty.did }}>
            {t('propose.back')}
          </BackLink>
        )
      }
    />
  )
}

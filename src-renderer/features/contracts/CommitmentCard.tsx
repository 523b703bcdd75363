import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { DeliveredFiles } from '#ui/features/trades/DeliveredFiles.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { CopyText } from '#ui/ui/CopyText.tsx'
import { cx } from '#ui/ui/cx.ts'
import { ENGLISH } from '#ui/ui/english.ts'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { When } from '#ui/ui/When.tsx'
import { CaseLink } from './CaseLink.tsx'
import { CommitmentActs } from './CommitmentActs.tsx'
import { CommitmentPhase } from './CommitmentPhase.tsx'
import { heldFor } from './costs.ts'
import { GoodsPanel } from './GoodsPanel.tsx'
import { isGoing } from './phases.ts'
import { useReading } from './reading.ts'

/** One commitment: what it is, how far it is, what is held for it, what was delivered, and what I can do about it. */
export function CommitmentCard({ one }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const heading = `commitment-${one.place}`
  return (
    <Card
      aria-labelledby={heading}
      data-testid={heading}
      className={cx('grid gap-3', one.acts.length > 0 && 'border-line-strong')}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id={heading} tabIndex={-1} className="min-w-0 scroll-mt-4 text-lg font-medium wrap-anywhere">
          {t('draft.numbered', { n: one.place + 1, title: one.title })}
        </h3>
        <CommitmentPhase one={one} />
      </div>
      <p {...ENGLISH} className="text-pretty text-ink-soft">
        {one.sentence}
      </p>
      <StudyLink one={one} />
      <Facts one={one} />
      {one.code !== undefined && isGoing(one.phase) && (
        <Note title={t('code.mine')}>
          <p>{t('code.mineText')}</p>
          <CopyText text={one.code} label={t('code.label')} short={false} className="text-lg" />
        </Note>
      )}
      <Said one={one} />
      {one.goods && <GoodsPanel one={one} goods={one.goods} />}
      <Deliveries one={one} />
      <CaseLink one={one} />
      <CommitmentActs one={one} />
    </Card>
  )
}

/** To the study whose replication is paid for. */
function StudyLink({ one: { form } }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  if (form.gate.kind !== 'replication' || form.gate.study === undefined) return null
  return (
    <p className="text-sm">
      <Link
        to="/research/$study"
        params={{ study: form.gate.study }}
        className="text-primary underline underline-offset-2"
      >
        {t('bounty.study', { n: form.gate.version + 1 })}
      </Link>
    </p>
  )
}

function Facts({ one }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const { say, sums } = useReading()
  const { form } = one
  const paid = form.pay
    .map(({ token }, slot) => ({ token, amount: one.paid[slot] ?? '0' }))
    .filter(({ amount }) => amount !== '0')
  return (
    <>
      {form.quantity > 1 && <Units one={one} />}
      <KeyValue
        items={[
          ...(form.pay.length === 0 || !isGoing(one.phase)
            ? []
            : [{ label: t('card.held'), value: sums(heldFor(one)) }]),
          ...(paid.length === 0 ? [] : [{ label: t('card.paid'), value: sums(paid) }]),
          ...(form.bond && isGoing(one.phase) ? [{ label: t('fact.bond'), value: sums([form.bond]) }] : []),
          ...(one.share === undefined ? [] : [{ label: t('card.share'), value: say.percent(one.share) }]),
          ...(one.from === undefined || !isGoing(one.phase)
            ? []
            : [{ label: t('fact.wait'), value: <When at={one.from} full /> }]),
          ...(one.due === undefined ? [] : [{ label: t('next.until'), value: <When at={one.due} full /> }]),
        ]}
      />
    </>
  )
}

/** "2 of 5 hours accepted, 3 delivered", as words and as a bar. */
function Units({ one }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const { say } = useReading()
  const { quantity, unit } = one.form
  const part = (count: number) => `${((count / quantity) * 100).toFixed(2)}%`
  return (
    <div className="grid gap-1">
      <p className="text-sm">
        {t('card.units', { accepted: one.accepted, delivered: one.delivered, all: say.units(quantity, unit) })}
      </p>
      <svg aria-hidden="true" className="h-2 w-full rounded-full rtl:-scale-x-100">
        <rect width="100%" height="100%" className="fill-sunk" />
        <rect width={part(one.delivered)} height="100%" className="fill-amber-fill" />
        <rect width={part(one.accepted)} height="100%" className="fill-good" />
      </svg>
    </div>
  )
}

/** What attesters measured and arbiters ruled. */
function Said({ one }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const { say } = useReading()
  if (one.measured.length === 0 && one.rulings.length === 0) return null
  return (
    <ul aria-label={t('card.said')} className="m-0 grid list-none gap-0.5 p-0 text-sm">
      {one.measured.map(({ by, value }) => (
        <li key={by.did}>{t('card.measured', { nick: by.nick, value })}</li>
      ))}
      {one.rulings.map(({ by, share, bond }) => (
        <li key={by.did}>{t('card.ruled', { nick: by.nick, share: say.percent(share), bond: say.percent(bond) })}</li>
      ))}
    </ul>
  )
}

function Deliveries({ one }: { one: CommitmentView }) {
  const { t } = useTranslation('contracts')
  const { contract, say } = useReading()
  if (one.deliveries.length === 0) return null
  return (
    <ol aria-label={t('card.deliveries')} className="m-0 grid list-none gap-2 p-0">
      {one.deliveries.map(({ at, note, inPerson, files, units }) => (
        <li key={at} className="rounded-md bg-paper p-3 text-sm">
          <p className="text-ink-faint">
            {t('card.delivered', { units: say.units(units, one.form.unit) })} · <When at={at} />
          </p>
          {inPerson && <p>{t('card.inPerson')}</p>}
          {note !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{note}</p>}
          {files.length > 0 && contract.agreement !== undefined && (
            <DeliveredFiles files={files} agreement={contract.agreement} read={rpc.contracts.file} />
          )}
        </li>
      ))}
    </ol>
  )
}

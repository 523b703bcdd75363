import { CircleCheck, CircleDashed, CircleX, type LucideIcon, MailOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '#shared/ipc/court.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { stakesOf } from './award.ts'
import { sumsText, useAwardWords } from './useAwardWords.ts'

type Round = CaseView['roundViews'][number]
type Seat = Round['seats'][number]

const STATES: Record<Seat['state'], readonly [LucideIcon, Tone]> = {
  seated: [CircleDashed, 'neutral'],
  voted: [CircleCheck, 'primary'],
  opened: [MailOpen, 'good'],
  absent: [CircleX, 'danger'],
}

/** Who judges, the present panel first: who has voted, and once votes are open what each found and why. */
export function Panels({ view }: { view: CaseView }) {
  const { t } = useTranslation('court')
  const rounds = view.roundViews.map((round, at) => ({ round, at })).reverse()
  const [present, ...earlier] = rounds
  if (!present) return null
  return (
    <Card aria-labelledby="panel" className="grid gap-4">
      <h2 id="panel" className="font-serif text-lg">
        {t('panel.title')}
      </h2>
      <Panel view={view} round={present.round} />
      {earlier.length > 0 && (
        <section aria-labelledby="earlier" className="grid gap-4 border-t border-line pt-4">
          <h3 id="earlier" className="font-medium">
            {t('panel.earlier')}
          </h3>
          {earlier.map(({ round, at }) => (
            <section key={at} aria-labelledby={`panel-${at}`} className="grid gap-3">
              <h4 id={`panel-${at}`} className="text-sm font-medium text-ink-soft">
                {t('panel.numbered', { n: at + 1 })}
              </h4>
              <Panel view={view} round={round} />
            </section>
          ))}
        </section>
      )}
    </Card>
  )
}

function Panel({ view, round }: { view: CaseView; round: Round }) {
  const { t } = useTranslation('court')
  const { size, payer, fee, seats, result, withheld } = round
  const sealed = result === undefined && seats.some(({ state }) => state === 'seated' || state === 'voted')
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">
        {t('panel.size', { count: seats.length || size })}.{' '}
        {t('panel.payer', { name: payer.nick, fee: sumsText([{ amount: fee, token: view.rules.token }]) })}
        {sealed && ` ${t('panel.sealed')}`}
      </p>
      {withheld.length > 0 && (
        <p className="text-sm text-ink-soft">
          {t('panel.withheld', { names: withheld.map(({ nick }) => nick).join(', ') })}
        </p>
      )}
      {result && <ResultLine view={view} result={result} />}
      {seats.length === 0 ? (
        !result && <p className="text-ink-faint">{t('panel.none')}</p>
      ) : (
        <ul className="m-0 grid list-none gap-3 p-0" data-testid="seats">
          {seats.map((seat) => (
            <li key={seat.juror.did}>
              <SeatRow seat={seat} view={view} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ResultLine({ view, result }: { view: CaseView; result: NonNullable<Round['result']> }) {
  const { t } = useTranslation('court')
  const words = useAwardWords(stakesOf(view))
  return (
    <div className="rounded-md bg-sunk px-3.5 py-2.5">
      <p className="text-xs text-ink-faint">{t('panel.result')}</p>
      {result.kind === 'award' ? (
        words(result.award).map((line) => (
          <p key={line} className="font-medium">
            {line}
          </p>
        ))
      ) : (
        <p className="font-medium">{t(`panel.${result.kind}`)}</p>
      )}
    </div>
  )
}

function SeatRow({ seat, view }: { seat: Seat; view: CaseView }) {
  const { t } = useTranslation('court')
  const { juror, state, finding, reason, outcome } = seat
  const words = useAwardWords(stakesOf(view))
  const [Icon, tone] = STATES[state]
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <PersonChip person={juror} bare size="sm" />
        <span className="flex items-center gap-3 text-sm">
          {outcome !== undefined && outcome !== '0' && (
            <span className="text-ink-soft">
              {t(outcome.startsWith('-') ? 'panel.lost' : 'panel.gained')}{' '}
              <Money units={outcome.replace('-', '')} token={view.rules.token} className="font-medium text-ink" />
            </span>
          )}
          <Badge tone={tone} icon={<Icon aria-hidden />}>
            {t(`panel.state.${state}`)}
          </Badge>
        </span>
      </div>
      {finding && (
        <p className="text-sm">{finding.kind === 'refuse' ? t('panel.refuse') : words(finding.award).join(' ')}</p>
      )}
      {reason !== undefined && (
        <blockquote
          aria-label={t('panel.reasons')}
          className="m-0 border-s-2 border-line-strong ps-3 text-sm wrap-anywhere whitespace-pre-wrap text-ink-soft"
        >
          {reason}
        </blockquote>
      )}
    </div>
  )
}

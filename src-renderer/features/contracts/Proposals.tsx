import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '#shared/ipc/contracts.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { Field } from '#ui/ui/Field.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { Select } from '#ui/ui/Select.tsx'
import { When } from '#ui/ui/When.tsx'
import { Changes } from './ComparePanel.tsx'
import { differencesOf } from './difference.ts'
import { toldOf } from './facts.ts'
import { useReading } from './reading.ts'

type Proposal = ContractView['proposals'][number]

const TONE: Record<Proposal['state'], Tone> = {
  open: 'amber',
  agreed: 'good',
  superseded: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
  invalid: 'danger',
}

/** Every version that was put forward, the newest first, and any two of them side by side. */
export function Proposals() {
  const { t } = useTranslation('contracts')
  const { proposals } = useReading().contract
  return (
    <Card aria-labelledby="proposals" className="grid gap-3">
      <h2 id="proposals" className="font-serif text-lg">
        {t('proposals.title')}
      </h2>
      {proposals.length > 1 && <Compare proposals={proposals} />}
      <ol className="m-0 grid list-none gap-2 p-0">
        {proposals
          .map((proposal, at) => ({ proposal, n: at + 1 }))
          .reverse()
          .map(({ proposal, n }) => (
            <li key={proposal.id} className="border-t border-line pt-2 first:border-0 first:pt-0">
              <Version proposal={proposal} n={n} />
            </li>
          ))}
      </ol>
    </Card>
  )
}

function Version({ proposal, n }: { proposal: Proposal; n: number }) {
  const { t } = useTranslation('contracts')
  const { say } = useReading()
  const { by, at, state, signed, lines, sentence, problem } = proposal
  return (
    <details className="group" open={state === 'open' || undefined}>
      <summary className="flex min-h-8 list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-md text-sm hover:text-primary [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="-me-1.5 size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90 rtl:not-group-open:rotate-180"
        />
        <span className="font-medium">{t('proposals.version', { n, nick: by.me ? t('proposals.you') : by.nick })}</span>
        <When at={at} className="text-ink-faint" />
        <Badge tone={TONE[state]}>{t(`proposals.state.${state}`)}</Badge>
      </summary>
      <div className="grid gap-2 py-2 text-sm">
        {problem !== undefined && <Note kind="danger">{problem}</Note>}
        {sentence !== '' && (
          <p {...ENGLISH} className="font-serif text-base">
            {sentence}
          </p>
        )}
        {lines.length > 1 && (
          <ol className="m-0 grid list-decimal gap-1 ps-5">
            {lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <li key={place}>{line}</li>
            ))}
          </ol>
        )}
        <p className="text-ink-faint">
          {signed.length === 0
            ? t('proposals.nobody')
            : t('proposals.signed', { names: signed.map(say.name).join(', ') })}
        </p>
      </div>
    </details>
  )
}

/** Two versions chosen freely; the last two to begin with. */
function Compare({ proposals }: { proposals: readonly Proposal[] }) {
  const { t } = useTranslation('contracts')
  const { say } = useReading()
  const [older, setOlder] = useState(proposals.length - 2)
  const [newer, setNewer] = useState(proposals.length - 1)
  const [before, after] = [proposals[older], proposals[newer]]
  const options = proposals.map(({ by }, at) => ({
    value: String(at),
    label: t('proposals.version', { n: at + 1, nick: by.me ? t('proposals.you') : by.nick }),
  }))
  return (
    <section aria-labelledby="compare-versions" className="grid gap-3 rounded-md bg-paper p-3">
      <h3 id="compare-versions" className="font-medium">
        {t('compare.title')}
      </h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('compare.from')}>
          <Select value={String(older)} options={options} onValue={(at) => setOlder(Number(at))} />
        </Field>
        <Field label={t('compare.to')}>
          <Select value={String(newer)} options={options} onValue={(at) => setNewer(Number(at))} />
        </Field>
      </div>
      {before && after && <Changes changes={differencesOf(toldOf(before.form, say), toldOf(after.form, say))} />}
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { RulesView } from '#shared/ipc/governance.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { listText } from '#ui/ui/list.ts'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { When } from '#ui/ui/When.tsx'

type Signer = RulesView['validators'][number]

const namesOf = (people: RulesView['rescuers']): string => listText(people.map(({ nick }) => nick))

/** Who certifies, what each weighs, and what that survives, in one sentence. */
export function Signers({ rules }: { rules: RulesView }) {
  const { t } = useTranslation('rules')
  return (
    <Card aria-labelledby="signers">
      <h2 id="signers" className="font-serif text-lg">
        {t('signers.title')}
      </h2>
      {rules.words.order !== undefined && (
        <p {...ENGLISH} className="mt-1">
          {rules.words.order}
        </p>
      )}
      <p {...ENGLISH} className="mt-1 mb-3">
        {rules.words.quorum}
      </p>
      <SignerList signers={rules.validators} total={rules.quorum.total} label={t('signers.title')} />
      <p className="mt-4">
        <span {...ENGLISH}>{rules.words.recovery}</span>{' '}
        {rules.rescuers.length > 0 && t('signers.rescuers', { names: namesOf(rules.rescuers) })}
      </p>
      <p className="mt-4 text-sm text-ink-faint">
        {t('epoch', { epoch: rules.epoch, version: rules.policy.version })}
        {rules.epochEnds !== undefined && (
          <>
            {' · '}
            {t('epochEnds')} <When at={rules.epochEnds} />
          </>
        )}
      </p>
    </Card>
  )
}

interface SignerListProps {
  readonly signers: readonly (Signer & { readonly ready?: boolean })[]
  readonly total: number
  readonly label: string
}

/** One row each: the bar is the share of all weight. */
export function SignerList({ signers, total, label }: SignerListProps) {
  const { t } = useTranslation('rules')
  return (
    <ul aria-label={label} className="m-0 grid list-none gap-2 p-0">
      {signers.map((signer) => (
        <li key={signer.dev} className="grid gap-1">
          <div className="flex items-center justify-between gap-3">
            <PersonChip person={signer} size="sm" bare />
            <span className="flex items-center gap-2 text-sm text-ink-soft">
              <span className="figures">{t('signers.weight', { weight: signer.weight, total })}</span>
              {signer.ready === undefined ? (
                <Badge tone={signer.online ? 'good' : 'neutral'}>
                  {t(signer.online ? 'signers.on' : 'signers.off')}
                </Badge>
              ) : (
                <Badge tone={signer.ready ? 'good' : 'amber'}>
                  {t(signer.ready ? 'signers.ready' : 'signers.notReady')}
                </Badge>
              )}
            </span>
          </div>
          <svg aria-hidden viewBox="0 0 100 2" preserveAspectRatio="none" className="h-1 w-full rounded-full bg-sunk">
            <rect width={(100 * signer.weight) / total} height={2} className="fill-primary" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

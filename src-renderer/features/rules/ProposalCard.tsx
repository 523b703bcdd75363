import { useTranslation } from 'react-i18next'
import type { ProposalView } from '#shared/ipc/governance.ts'
import { LockedNote } from '#ui/features/people/StandingHint.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { type Acting, useAct } from '#ui/features/trades/useAct.ts'
import { Badge, type Tone } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ENGLISH } from '#ui/ui/english.ts'
import { When } from '#ui/ui/When.tsx'
import { Ballots } from './Ballots.tsx'
import { Debate } from './Debate.tsx'
import { Tellers } from './Tellers.tsx'

const TONES: Record<ProposalView['phase'], Tone> = {
  debate: 'primary',
  voting: 'primary',
  counting: 'primary',
  passed: 'amber',
  active: 'good',
  failed: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}
const CHOICES = ['yes', 'no', 'abstain'] as const
const SECRET_CHOICES = ['yes', 'no'] as const
const PERMILLE = 10

/** One proposal: what it would change, what was said, how it stands, and one's own vote. */
export function ProposalCard({ hub, proposal }: { hub: string; proposal: ProposalView }) {
  const { t } = useTranslation('rules')
  const acting = useAct()
  const { id, phase, admit, by, reason, words } = proposal
  const open = phase === 'debate' || phase === 'voting'
  return (
    <Card aria-labelledby={`title-${id}`}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h3 id={`title-${id}`} className="font-serif text-lg break-words">
            {admit ? t('proposals.newcomer', { nick: admit.nick }) : proposal.title}
          </h3>
          <p className="text-sm text-ink-soft">
            {t('proposals.by', { nick: by.nick })} · <Deadline proposal={proposal} />
          </p>
        </div>
        <Badge tone={TONES[phase]}>{t(`phase.${phase}`)}</Badge>
      </div>
      {reason !== '' && <p className="mt-3 max-w-prose break-words whitespace-pre-line">{reason}</p>}
      {words.length > 0 && (
        <>
          <h4 className="mt-3 text-sm font-medium text-ink-soft">{t('proposals.would')}</h4>
          <ul className="m-0 grid list-disc gap-0.5 ps-5">
            {words.map((line) => (
              <li key={line} {...ENGLISH}>
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {proposal.secret && <Tellers hub={hub} proposal={proposal} secret={proposal.secret} acting={acting} />}
      <Standing proposal={proposal} />
      {phase === 'voting' && proposal.mine.choice === 'secret' && (
        <p className="mt-3 text-sm text-ink-soft">{t('proposals.secretVoted')}</p>
      )}
      {phase === 'voting' && !proposal.mine.mayVote && <LockedNote hub={hub} right="votes" />}
      {proposal.mine.mayVote && <YourVote hub={hub} proposal={proposal} acting={acting} />}
      <SignStatus acting={acting} />
      {proposal.votes.length > 0 && <Ballots votes={proposal.votes} />}
      {(proposal.statements.length > 0 || proposal.mine.maySpeak) && <Debate hub={hub} proposal={proposal} />}
      {open && by.me && !admit && (
        <div className="mt-3">
          <Button
            size="sm"
            variant="quiet"
            busy={acting.state === 'asking'}
            onClick={() => void acting.request({ act: 'take-back', hub, proposal: id })}
          >
            {t('proposals.takeBack')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Deadline({ proposal: { phase, votingFrom, due, closed, opened } }: { proposal: ProposalView }) {
  const { t } = useTranslation('rules')
  if (phase === 'debate')
    return (
      <>
        {t('proposals.votingBegins')} <When at={votingFrom} full />
      </>
    )
  if (phase === 'voting')
    return (
      <>
        {t('proposals.votingEnds')} <When at={due} full />
      </>
    )
  return (
    <>
      {t('proposals.ended')} <When at={closed ?? opened} />
    </>
  )
}

/** Turnout and shares, as a bar and in words. */
function Standing({
  proposal: { voted, electorate, shares, because, phase, secret, closed },
}: {
  proposal: ProposalView
}) {
  const { t } = useTranslation('rules')
  if (phase === 'debate') return null
  const known = !secret || closed !== undefined
  const percent = { yes: shares.yes / PERMILLE, no: shares.no / PERMILLE, abstain: shares.abstain / PERMILLE }
  return (
    <div className="mt-3 grid gap-1">
      <p className="text-sm text-ink-soft">
        {t('proposals.turnout', { voted, electorate })}
        {voted > 0 && known && ` · ${t('proposals.result', percent)}`}
      </p>
      <svg aria-hidden viewBox="0 0 1000 8" preserveAspectRatio="none" className="h-2 w-full rounded-full bg-sunk">
        <rect width={shares.yes} height={8} className="fill-good" />
        <rect x={shares.yes} width={shares.no} height={8} className="fill-danger" />
      </svg>
      {because !== undefined && <p className="text-sm text-ink-soft">{because}</p>}
    </div>
  )
}

function YourVote({ hub, proposal, acting }: { hub: string; proposal: ProposalView; acting: Acting }) {
  const { t } = useTranslation('rules')
  const { choice: mine } = proposal.mine
  return (
    <fieldset className="m-0 mt-3 grid gap-2 border-0 p-0">
      <legend className="p-0 text-sm font-medium text-ink-soft">{t('proposals.vote')}</legend>
      <span className="flex flex-wrap gap-2">
        {(proposal.secret ? SECRET_CHOICES : CHOICES).map((choice) => (
          <Button
            key={choice}
            variant={mine === choice ? 'primary' : 'secondary'}
            aria-pressed={mine === choice}
            busy={acting.state === 'asking'}
            onClick={() => void acting.request({ act: 'vote', hub, proposal: proposal.id, choice })}
          >
            {t(`proposals.${choice}`)}
          </Button>
        ))}
      </span>
      {mine !== undefined && mine !== 'secret' && (
        <p className="text-sm text-ink-soft">{t('proposals.voted', { choice: t(`proposals.choice.${mine}`) })}</p>
      )}
    </fieldset>
  )
}

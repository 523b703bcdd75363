import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RATING_TEXT_MAX } from '#shared/core/reputation/limits.ts'
import type { RatingsOf, RatingView } from '#shared/ipc/reputation.ts'
import { ask } from '#ui/bridge/queries.ts'
import { SignDialog } from '#ui/features/contracts/SignDialog.tsx'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { TextArea } from '#ui/ui/TextArea.tsx'
import { When } from '#ui/ui/When.tsx'
import { scoreText, stepOf } from './steps.ts'

const SHOWN_FIRST = 5
const DAY_MS = 86_400_000

export interface PersonRatingsProps {
  readonly hub: string
  readonly did: string
  readonly me: boolean
}

/** What others said of this person, how it counts, and their answers. */
export function PersonRatings({ hub, did, me }: PersonRatingsProps) {
  const { t } = useTranslation('reputation')
  const query = useQuery(ask.reputation.of({ hub, did }))
  return (
    <section aria-labelledby="ratings">
      <h2 id="ratings" className="font-serif text-lg">
        {t('list.title')}
      </h2>
      <p className="mb-2 text-sm text-ink-faint">{t('list.lead')}</p>
      <Loaded query={query}>
        {(ratings) =>
          ratings.total === 0 ? (
            <p className="text-ink-faint">{t('list.none')}</p>
          ) : (
            <List ratings={ratings} hub={hub} me={me} />
          )
        }
      </Loaded>
    </section>
  )
}

function List({ ratings, hub, me }: { ratings: RatingsOf; hub: string; me: boolean }) {
  const { t } = useTranslation('reputation')
  const [whole, setWhole] = useState(false)
  const { items, total } = ratings
  return (
    <Card pad="none">
      <Summary ratings={ratings} me={me} />
      <ul className="m-0 list-none p-0">
        {items.slice(0, whole ? undefined : SHOWN_FIRST).map((rating) => (
          <li key={`${rating.agreement}/${rating.from.did}`} className="border-b border-line px-4 py-3 last:border-0">
            <Rating rating={rating} hub={hub} me={me} />
          </li>
        ))}
      </ul>
      {!whole && items.length > SHOWN_FIRST && (
        <div className="grid justify-items-center border-t border-line py-2.5">
          <Button size="sm" variant="quiet" onClick={() => setWhole(true)}>
            {t('list.more', { count: items.length })}
          </Button>
        </div>
      )}
      {whole && total > items.length && (
        <p className="border-t border-line px-4 py-2.5 text-sm text-ink-faint">
          {t('list.rest', { shown: items.length, count: total })}
        </p>
      )}
    </Card>
  )
}

function Summary({ ratings: { summary, halfLifeMs }, me }: { ratings: RatingsOf; me: boolean }) {
  const { t } = useTranslation('reputation')
  const { raters, against, reached, mean } = summary
  const apart = raters - reached
  const words = [
    mean !== undefined && t(me ? 'list.ownMean' : 'list.mean', { mean: scoreText(mean), count: reached }),
    against > 0 && t('list.against', { count: against }),
    apart > 0 && t('list.apart', { count: apart }),
  ]
  return (
    <div className="border-b border-line px-4 py-3">
      <p className="font-medium">{words.filter(Boolean).join('; ')}</p>
      <p className="text-sm text-ink-faint">
        {t(me ? 'list.ownHow' : 'list.how', { days: Math.round(halfLifeMs / DAY_MS) })}
      </p>
    </div>
  )
}

function Rating({ rating, hub, me }: { rating: RatingView; hub: string; me: boolean }) {
  const { t } = useTranslation('reputation')
  const [answering, setAnswering] = useState(false)
  const { from, score, tags, text, title, at, answer, superseded, reached } = rating
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Link to="/people/$did" params={{ did: from.did }} className="-ms-1 rounded-md p-1 hover:bg-sunk">
          <PersonChip person={from} size="sm" bare />
        </Link>
        <Badge tone={score < 0 ? 'amber' : 'good'}>{t(`step_${stepOf(score)}`)}</Badge>
        <span className="text-sm text-ink-faint">
          {t('score', { score: scoreText(score) })} · <When at={at} />
          {title !== undefined && ` · ${t('list.for', { title })}`}
        </span>
        {superseded && <Badge>{t('list.superseded')}</Badge>}
        {!reached && <Badge>{t('list.apartOne')}</Badge>}
      </div>
      {tags.length > 0 && <p className="text-sm text-ink-soft">{tags.map((tag) => t(`tag.${tag}`)).join(' · ')}</p>}
      {text !== '' && <p className="break-words whitespace-pre-wrap">{text}</p>}
      {answer && (
        <div className="border-s-3 border-line ps-3">
          <p className="text-sm text-ink-faint">
            {t('list.answered')} · <When at={answer.at} />
          </p>
          <p className="break-words whitespace-pre-wrap">{answer.text}</p>
        </div>
      )}
      {me && (
        <div>
          <Button size="sm" aria-label={t('answer.openTo', { nick: from.nick })} onClick={() => setAnswering(true)}>
            {t('answer.open')}
          </Button>
        </div>
      )}
      {answering && <AnswerDialog rating={rating} hub={hub} onClose={() => setAnswering(false)} />}
    </div>
  )
}

function AnswerDialog({ rating, hub, onClose }: { rating: RatingView; hub: string; onClose: () => void }) {
  const { t } = useTranslation('reputation')
  const [text, setText] = useState(rating.answer?.text ?? '')
  const { from, agreement } = rating
  const said = text.trim()
  return (
    <SignDialog
      title={t('answer.title', { nick: from.nick })}
      lead={t('answer.lead')}
      act={said === '' ? undefined : { act: 'rating-answer', hub, agreement, by: from.did, text: said }}
      onClose={onClose}
    >
      <Field label={t('answer.text')} required>
        <TextArea rows={4} maxLength={RATING_TEXT_MAX} value={text} onValue={setText} />
      </Field>
    </SignDialog>
  )
}

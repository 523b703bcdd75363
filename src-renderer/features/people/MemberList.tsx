import { Link } from '@tanstack/react-router'
import { Ban, BellOff, PenLine, Search, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { member } from '#shared/ipc/hubs.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { cx } from '#ui/ui/cx.ts'
import { EmptyState } from '#ui/ui/EmptyState.tsx'
import { Field } from '#ui/ui/Field.tsx'
import { PersonChip } from '#ui/ui/PersonChip.tsx'
import { TextInput } from '#ui/ui/TextInput.tsx'

export type Member = z.infer<typeof member>

/** Fewer than this are found by looking. */
const FIND_FROM = 8

export function MemberList({ members, onInvite }: { members: readonly Member[]; onInvite: () => void }) {
  const { t } = useTranslation('people')
  const [words, setWords] = useState('')
  const shown = members.filter(({ nick }) => nick.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()))
  return (
    <section aria-label={t('members')} className="grid content-start gap-3">
      {members.length >= FIND_FROM && (
        <Field label={t('find')} hideLabel>
          <TextInput icon={<Search aria-hidden />} placeholder={t('find')} value={words} onValue={setWords} />
        </Field>
      )}
      <ul className="m-0 grid list-none grid-cols-1 gap-3 p-0 xl:grid-cols-2">
        {shown.map((one) => (
          <li key={one.did}>
            <MemberCard member={one} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p role="status" className="py-8 text-center text-ink-faint">
          {t('noMatch')}
        </p>
      )}
      {members.length === 1 && (
        <EmptyState
          icon={<UserRoundPlus aria-hidden />}
          title={t('alone')}
          actions={
            <Button variant="primary" onClick={onInvite}>
              {t('invite')}
            </Button>
          }
        >
          {t('aloneText')}
        </EmptyState>
      )}
    </section>
  )
}

function MemberCard({ member: one }: { member: Member }) {
  const { t } = useTranslation(['people', 'moderation'])
  return (
    <Link
      to="/people/$did"
      params={{ did: one.did }}
      className="grid h-full content-start gap-2 rounded-lg border border-line bg-raised p-3.5 shadow-card transition-shadow hover:shadow-lift"
    >
      <span className="flex items-start justify-between gap-3">
        <PersonChip person={one} />
        <Online online={one.online} />
      </span>
      {one.about !== '' && <span className="line-clamp-2 text-sm text-ink-soft">{one.about}</span>}
      {(one.validator || one.blocked || one.muted || one.standing || one.devices.some((device) => device.frozen)) && (
        <span className="flex gap-2">
          {one.validator && (
            <Badge tone="primary" icon={<PenLine aria-hidden />}>
              {t('signer')}
            </Badge>
          )}
          {one.standing && <Badge tone="amber">{t(`standing.badge_${one.standing.is}`)}</Badge>}
          {one.blocked && <Badge icon={<Ban aria-hidden />}>{t('block.badge')}</Badge>}
          {one.muted && <Badge icon={<BellOff aria-hidden />}>{t('moderation:mute.badge')}</Badge>}
          {one.devices.some((device) => device.frozen) && <Badge tone="danger">{t('frozen')}</Badge>}
        </span>
      )}
    </Link>
  )
}

/** A dot and a word: filled when there is a live session, hollow when not. */
export function Online({ online }: { online: boolean }) {
  const { t } = useTranslation('people')
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 pt-1 text-xs whitespace-nowrap',
        online ? 'text-good' : 'text-ink-faint',
      )}
    >
      <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
        <circle cx={5} cy={5} r={3.6} stroke="currentColor" strokeWidth={1.4} fill={online ? 'currentColor' : 'none'} />
      </svg>
      {t(online ? 'online' : 'offline')}
    </span>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/ipc/notices.ts'
import { ShowAnyway } from '#ui/features/moderation/MarkNotes.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { valueText } from './words.ts'

/** Why a notice does not count in the space it stands in; absent where it does. */
export function OutsideNote({ notice: { space, mine, ...notice } }: { notice: Notice }) {
  const { t } = useTranslation('spaces')
  if (!space?.outside) return null
  return (
    <Note kind="warning" title={t('notice.outside', { name: space.name })} className="mb-6">
      <p>{space.outside.text}</p>
      {!mine && <ShowAnyway notice={{ ...notice, space, mine }} />}
    </Note>
  )
}

/** Where a notice stands, and what it says in that space's fields. */
export function InSpace({ notice: { space, content } }: { notice: Notice }) {
  const { t } = useTranslation('spaces')
  if (!space) return null
  const values = content.space?.fields ?? {}
  const items = space.fields.flatMap((spec) => {
    const value = values[spec.id]
    return value === undefined ? [] : [{ label: spec.label, value: valueText(t, spec, value) }]
  })
  return (
    <section aria-label={t('notice.title', { name: space.name })} className="grid gap-3">
      <p>
        <Link to="/spaces/$id" params={{ id: space.id }} className="text-primary underline">
          {t('notice.title', { name: space.name })}
        </Link>
      </p>
      {items.length > 0 && <KeyValue items={items} />}
    </section>
  )
}

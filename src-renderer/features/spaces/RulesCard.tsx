import { useTranslation } from 'react-i18next'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { Card } from '#ui/ui/Card.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { listText } from '#ui/ui/list.ts'
import { absoluteTime } from '#ui/ui/When.tsx'
import { priceText, whatText, whoText } from './words.ts'

/** The rules of a space in words, before anybody types. */
export function RulesCard({ space }: { space: SpaceView }) {
  const { t, i18n } = useTranslation('spaces')
  const { t: board } = useTranslation('board')
  const { rules, version, since, keeper, curators } = space
  const kinds = listText(rules.categories.map((category) => board(`category_${category}`)))
  const fields = rules.fields.map(({ label, required }) => (required ? label : t('rules.optional', { label })))
  const names = listText(curators.map(({ nick }) => nick))
  return (
    <Card aria-labelledby="space-rules" className="grid gap-3">
      <header>
        <h2 id="space-rules" className="font-serif text-lg">
          {t('rules.title')}
        </h2>
        <p className="text-sm text-ink-faint">
          {t('rules.version', { version: version + 1, date: absoluteTime(since, i18n.language) })}
        </p>
      </header>
      <KeyValue
        items={[
          { label: t('rules.what'), value: `${whatText(t, space)}: ${kinds}` },
          { label: t('rules.price'), value: priceText(t, space) },
          { label: t('rules.who'), value: whoText(t, space) },
          { label: t('rules.days'), value: t('rules.daysValue', { count: rules.days }) },
          { label: t('rules.fields'), value: fields.length === 0 ? t('rules.fieldsNone') : listText(fields) },
          { label: t('rules.keeper'), value: keeper ? <bdi>{keeper.nick}</bdi> : t('rules.keeperNone') },
          { label: t('rules.curators'), value: names === '' ? t('rules.curatorsNone') : names },
        ]}
      />
      <p className="text-sm text-ink-soft">{t('rules.held')}</p>
      {curators.length > 0 && <p className="text-sm text-ink-soft">{t('rules.curatorsText')}</p>}
    </Card>
  )
}

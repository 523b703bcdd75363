import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Section } from './Section.tsx'

export function AboutSection() {
  const { t } = useTranslation(['settings', 'places'])
  const { data } = useQuery(ask.app.status())
  if (!data) return null
  return (
    <Section part="about" title={t('about_')}>
      <KeyValue
        items={[
          { label: t('version'), value: data.version },
          { label: t('runtime'), value: data.runtime },
          { label: t('licence'), value: t('mit') },
          { label: t('places:list'), value: t('places:source') },
        ]}
      />
    </Section>
  )
}

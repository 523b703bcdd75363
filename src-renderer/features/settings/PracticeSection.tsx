import { useTranslation } from 'react-i18next'
import { PracticeControls } from '#ui/features/practice/PracticeControls.tsx'
import { useInside } from '#ui/features/practice/useInside.ts'
import { Section } from './Section.tsx'

export function PracticeSection() {
  const { t } = useTranslation('practice')
  const inside = useInside() !== undefined
  return (
    <Section part="practice" title={t('section')} lead={t(inside ? 'sectionIn' : 'sectionOut')}>
      <PracticeControls />
    </Section>
  )
}

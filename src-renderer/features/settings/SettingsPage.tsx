import { useTranslation } from 'react-i18next'
import { useInside } from '#ui/features/practice/useInside.ts'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { AboutSection } from './AboutSection.tsx'
import { LookSection } from './LookSection.tsx'
import { NetworkSection } from './NetworkSection.tsx'
import { PracticeSection } from './PracticeSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { SafetySection } from './SafetySection.tsx'

export function SettingsPage() {
  const { t } = useTranslation('settings')
  // A practice identity has nothing worth backing up.
  const inside = useInside() !== undefined
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader title={t('title')} />
      <div className="grid grid-cols-2 items-start gap-5">
        <div className="grid min-w-0 gap-5">
          <ProfileSection />
          <LookSection />
          <AboutSection />
        </div>
        <div className="grid min-w-0 gap-5">
          {!inside && <SafetySection />}
          <PracticeSection />
          <NetworkSection />
        </div>
      </div>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { useInside } from '#ui/features/practice/useInside.ts'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { AboutSection } from './AboutSection.tsx'
import { BackupSection } from './BackupSection.tsx'
import { BlockedSection, MutedSection } from './BlockedSection.tsx'
import { LookSection } from './LookSection.tsx'
import { NetworkSection } from './NetworkSection.tsx'
import { NotificationsSection } from './NotificationsSection.tsx'
import { PracticeSection } from './PracticeSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { SafetySection } from './SafetySection.tsx'
import { StayingSection } from './StayingSection.tsx'

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
          <StayingSection />
          <BlockedSection />
          <MutedSection />
          <AboutSection />
        </div>
        <div className="grid min-w-0 gap-5">
          {!inside && <SafetySection />}
          {!inside && <BackupSection />}
          <PracticeSection />
          <NotificationsSection />
          <NetworkSection />
        </div>
      </div>
    </div>
  )
}

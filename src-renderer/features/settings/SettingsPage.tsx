import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#ui/bridge/queries.ts'
import { GuardiansSection } from '#ui/features/guards/index.ts'
import { useInside } from '#ui/features/practice/useInside.ts'
import { PageHeader } from '#ui/ui/PageHeader.tsx'
import { AboutSection } from './AboutSection.tsx'
import { BackupSection } from './BackupSection.tsx'
import { BlockedSection, MutedSection } from './BlockedSection.tsx'
import { DevicesSection } from './DevicesSection.tsx'
import { LogSection } from './LogSection.tsx'
import { LookSection } from './LookSection.tsx'
import { NetworkSection } from './NetworkSection.tsx'
import { NotificationsSection } from './NotificationsSection.tsx'
import { PracticeSection } from './PracticeSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { SafetySection } from './SafetySection.tsx'
import { StayingSection } from './StayingSection.tsx'
import { UpdatesSection } from './UpdatesSection.tsx'

export function SettingsPage() {
  const { t } = useTranslation('settings')
  // A practice identity has nothing worth backing up.
  const inside = useInside() !== undefined
  const identity = useQuery(ask.app.status()).data?.identity
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
          <UpdatesSection />
          <LogSection />
          <AboutSection />
        </div>
        <div className="grid min-w-0 gap-5">
          {!inside && <SafetySection />}
          {!inside && <DevicesSection />}
          {!inside && <GuardiansSection />}
          {!inside && identity?.lent === undefined && <BackupSection />}
          <PracticeSection />
          <NotificationsSection />
          <NetworkSection />
        </div>
      </div>
    </div>
  )
}

import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadOnOpen } from '#ui/features/activity/useReadOnOpen.ts'
import { StandingBar } from '#ui/features/hubs/StandingBar.tsx'
import { WorkBar } from '#ui/features/hubs/WorkBar.tsx'
import { PracticeBar } from '#ui/features/practice/PracticeBar.tsx'
import { SkeletonRows } from '#ui/ui/Skeleton.tsx'
import { useTypedAhead } from '../typedAhead.ts'
import { Alarms } from './Alarms.tsx'
import { SideBar } from './SideBar.tsx'
import { focusTitle, useFocusOnNavigation } from './useFocusOnNavigation.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useRun } from './useRun.ts'
import { useShortcuts } from './useShortcuts.ts'
import { VeilBar } from './VeilBar.tsx'

const Palette = lazy(() => import('#ui/features/palette/index.ts').then((feature) => ({ default: feature.Palette })))
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx').then((file) => ({ default: file.ShortcutsDialog })))

/** The frame: navigation at the side, the page beside it. */
export function Shell() {
  const { t } = useTranslation()
  const [over, setOver] = useState<'help' | 'find'>()
  const help = useCallback(() => setOver('help'), [])
  const find = useCallback(() => setOver('find'), [])
  const run = useRun({ find, help })
  useTypedAhead(over === 'find')
  useShortcuts(run)
  useFocusOnNavigation()
  useReadOnOpen()
  useKeptFocus()
  return (
    <div className="grid h-dvh grid-cols-[13.5rem_1fr]">
      <button
        type="button"
        onClick={focusTitle}
        className="fixed start-3 top-3 z-70 -translate-y-20 rounded-md bg-primary px-4 py-2 text-on-primary focus:translate-y-0"
      >
        {t('skip')}
      </button>
      <SideBar onHelp={help} onFind={find} />
      <div className="flex min-h-0 min-w-0 flex-col">
        <VeilBar />
        <PracticeBar />
        <StandingBar />
        <WorkBar />
        <Alarms />
        <main
          id="page"
          data-scroll-restoration-id="page"
          tabIndex={-1}
          className="relative min-h-0 flex-1 overflow-y-auto px-7 pt-6 pb-10 outline-none"
        >
          <Suspense fallback={<SkeletonRows rows={5} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense fallback={null}>
        {over === 'help' && <ShortcutsDialog onClose={() => setOver(undefined)} />}
        {over === 'find' && (
          <Palette onRun={run} onClose={() => setOver((now) => (now === 'find' ? undefined : now))} />
        )}
      </Suspense>
    </div>
  )
}

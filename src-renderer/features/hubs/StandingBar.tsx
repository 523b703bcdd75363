import { lazy, Suspense } from 'react'
import { useCurrentHub } from './current.ts'

const StandingWords = lazy(() => import('./StandingWords.tsx').then((file) => ({ default: file.StandingWords })))

/** Above every page of a hub that I am leaving, have left or was removed from; nothing in any other. */
export function StandingBar() {
  const hub = useCurrentHub()
  if (!hub?.standing) return null
  return (
    <Suspense fallback={null}>
      <StandingWords hub={hub} standing={hub.standing} />
    </Suspense>
  )
}

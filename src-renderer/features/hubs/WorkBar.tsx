import { lazy, Suspense } from 'react'
import { useCurrentHub } from './current.ts'

const WorkWords = lazy(() => import('./WorkWords.tsx').then((file) => ({ default: file.WorkWords })))

/** Above every page of a hub that this computer works for to be let in; nothing in any other. */
export function WorkBar() {
  const hub = useCurrentHub()
  if (!hub?.work) return null
  return (
    <Suspense fallback={null}>
      <WorkWords hub={hub} work={hub.work} />
    </Suspense>
  )
}

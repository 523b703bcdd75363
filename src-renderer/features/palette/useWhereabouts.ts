import type { Whereabouts } from '#ui/app/command.ts'
import { useCurrentHub } from '#ui/features/hubs/current.ts'
import { useInside } from '#ui/features/practice/useInside.ts'

/** Where this person is, as commands ask. */
export function useWhereabouts(): Whereabouts {
  const inside = useInside() !== undefined
  const hub = useCurrentHub()
  return { hub, inside, member: hub !== undefined && hub.state !== 'joining' && !hub.standing }
}

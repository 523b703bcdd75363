import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SpaceView } from '#shared/ipc/spaces.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

/** Puts a space among those shown first, or no longer. Stays on this computer. */
export function Follow({ hub, space: { id, rules, followed } }: { hub: string; space: SpaceView }) {
  const { t } = useTranslation('spaces')
  const follow = useSend(rpc.spaces.follow, ['notices', 'ledger'])
  return (
    <span className="grid justify-items-end gap-1">
      <Button
        size="sm"
        busy={follow.busy}
        icon={<Star aria-hidden className="size-4" />}
        aria-label={t(followed ? 'unfollowNamed' : 'followNamed', { name: rules.name })}
        onClick={() => void follow.send({ hub, id, on: !followed })}
      >
        {t(followed ? 'unfollow' : 'follow')}
      </Button>
      <ErrorNote failure={follow.failure} />
    </span>
  )
}

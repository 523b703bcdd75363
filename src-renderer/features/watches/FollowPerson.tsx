import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { useWatched } from './useWatched.ts'

/** To be told of what a person posts, or no longer. */
export function FollowPerson({ hub, did, nick }: { hub: string; did: string; nick: string }) {
  const { t } = useTranslation('watches')
  const watch = useWatched(hub, (one) => one.kind === 'person' && one.did === did)
  const follow = useSend(rpc.watches.follow, ['notices'])
  const drop = useSend(rpc.watches.drop, ['notices'])
  return (
    <>
      <Button
        icon={<Star aria-hidden className="size-4" />}
        disabled={watch === undefined}
        busy={follow.busy || drop.busy}
        aria-label={t(watch ? 'unfollowNamed' : 'followNamed', { nick })}
        onClick={() => void (watch ? drop.send({ id: watch.id }) : follow.send({ hub, did }))}
      >
        {t(watch ? 'unfollow' : 'follow')}
      </Button>
      <ErrorNote failure={follow.failure ?? drop.failure} />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { toast } from '#ui/ui/Toast.tsx'

interface Who {
  readonly did: string
  readonly nick: string
}

/** Takes somebody's notices off the board; that is undone as easily, so nothing is asked. */
export function useMute() {
  const { t } = useTranslation(['moderation', 'ui'])
  const { unmute } = useUnmute()
  const { send, ...rest } = useSend(rpc.people.mute, ['members', 'notices'])
  const mute = async (who: Who, hub: string) => {
    if (!(await send({ did: who.did, hub }))) return
    const action = { label: t('ui:undo'), onSelect: () => void unmute(who) }
    toast({ kind: 'good', title: t('mute.done', { nick: who.nick }), text: t('mute.undo'), action })
  }
  return { mute, ...rest }
}

export function useUnmute() {
  const { t } = useTranslation('moderation')
  const { send, ...rest } = useSend(rpc.people.unmute, ['members', 'notices'])
  const unmute = async ({ did, nick }: Who) => {
    if (await send({ did })) toast({ kind: 'good', title: t('mute.undone', { nick }) })
  }
  return { unmute, ...rest }
}

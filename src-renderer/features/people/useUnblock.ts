import { useTranslation } from 'react-i18next'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { toast } from '#ui/ui/Toast.tsx'

/** Shows a blocked person's notices and messages again, and says so. */
export function useUnblock() {
  const { t } = useTranslation('people')
  const { send, ...rest } = useSend(rpc.people.unblock, ['members', 'notices', 'agreements'])
  const unblock = async ({ did, nick }: { did: string; nick: string }) => {
    if (await send({ did })) toast({ kind: 'good', title: t('block.undone', { nick }) })
  }
  return { unblock, ...rest }
}

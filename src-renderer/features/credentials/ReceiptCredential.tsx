import { useQuery } from '@tanstack/react-query'
import { BadgeCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnyReceipt } from '#shared/ipc/hubs.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Menu } from '#ui/ui/Menu.tsx'
import { saveFile } from '#ui/ui/saveFile.ts'

/** A receipt of one's own trade in the form that other software checks: one's own word, or one's word for another party. */
export function ReceiptCredential({ hub, receipt }: { hub: string; receipt: AnyReceipt }) {
  const { t } = useTranslation('credentials')
  const members = useQuery(ask.hubs.members({ hub }))
  const make = useSend(rpc.credentials.exportReceipt)
  const parties = receipt.kind === 'single' ? [receipt.payer, receipt.provider] : receipt.parties
  const people = (members.data ?? []).filter(({ did }) => parties.includes(did))
  if (!people.some(({ me }) => me)) return null
  const save = async (holder: string) => {
    const file = await make.send({ hub, agreement: receipt.agreement, holder })
    if (file) saveFile(file.name, new Blob([file.credential], { type: 'application/json' }))
  }
  return (
    <>
      <Menu
        trigger={
          <Button size="sm" busy={make.busy} icon={<BadgeCheck aria-hidden className="size-4" />}>
            {t('receipt.make')}
          </Button>
        }
        items={people.map(({ did, nick, me }) => ({
          id: did,
          label: me ? t('receipt.mine') : t('receipt.theirs', { nick }),
          hint: t(me ? 'receipt.mineHint' : 'receipt.theirsHint'),
          onSelect: () => void save(did),
        }))}
      />
      <ErrorNote failure={make.failure} />
    </>
  )
}

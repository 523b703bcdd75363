import { useTranslation } from 'react-i18next'
import type * as z from 'zod'
import type { invitePreview } from '#shared/ipc/hubs.ts'
import { useView } from '#ui/app/view.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { KeyValue } from '#ui/ui/KeyValue.tsx'
import { Money } from '#ui/ui/Money.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { When } from '#ui/ui/When.tsx'

export interface InviteCardProps {
  readonly invite: z.infer<typeof invitePreview>
  readonly link: string
  readonly onOther: () => void
  readonly onDone: (hub: string) => void
}

/** What an invite leads to, before anybody is told of it. */
export function InviteCard({ invite, link, onOther, onDone }: InviteCardProps) {
  const { t } = useTranslation('hubs')
  const join = useSend(rpc.hubs.join, ['hubs', 'app'])
  const open = (hub: string) => {
    useView.getState().setHub(hub)
    onDone(hub)
  }
  const enter = async () => {
    const joined = await join.send({ link })
    if (joined) open(joined.hub)
  }
  return (
    <Card className="grid gap-5">
      <h2 className="font-serif text-xl">
        <bdi>{invite.name}</bdi>
      </h2>
      <KeyValue
        items={[
          { label: t('join.invitedBy'), value: <bdi>{invite.by}</bdi> },
          { label: t('join.token'), value: `${invite.token.name} (${invite.token.code})` },
          { label: t('join.grant'), value: <Money units={invite.grant} token={invite.token} /> },
          {
            label: t('join.limit'),
            value: <Money units={invite.creditLimit === '0' ? '0' : `-${invite.creditLimit}`} token={invite.token} />,
          },
          { label: t('join.expires'), value: <When at={invite.expires} full /> },
        ]}
      />
      {invite.already && <Note>{t('join.already')}</Note>}
      <ErrorNote failure={join.failure} />
      <div className="flex flex-wrap gap-2">
        {invite.already ? (
          <Button variant="primary" onClick={() => open(invite.hub)}>
            {t('join.open')}
          </Button>
        ) : (
          <Button variant="primary" size="lg" busy={join.busy} onClick={() => void enter()}>
            {t('join.submit', { hub: invite.name })}
          </Button>
        )}
        <Button variant="quiet" size={invite.already ? 'md' : 'lg'} onClick={onOther}>
          {t('join.other')}
        </Button>
      </div>
    </Card>
  )
}

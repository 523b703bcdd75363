import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictView } from '#shared/ipc/hubs.ts'
import { rpc } from '#ui/bridge/client.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button } from '#ui/ui/Button.tsx'
import { Card } from '#ui/ui/Card.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Note } from '#ui/ui/Note.tsx'
import { toast } from '#ui/ui/Toast.tsx'

type Line = 'mine' | 'theirs'

/** The decision itself: what each choice does, and a second look before it is done. */
export function ChooseLine({ hub, view }: { hub: string; view: ConflictView }) {
  const { t } = useTranslation('hubs')
  const navigate = useNavigate()
  const [line, setLine] = useState<Line>()
  const follow = useSend(rpc.hubs.follow, ['app', 'hubs', 'members', 'notices', 'agreements', 'wallet', 'ledger'])
  const confirm = async () => {
    if (line === undefined || !(await follow.send({ hub, line, h: view.h }))) return
    toast({ kind: 'good', title: t('conflict.done'), text: t(`conflict.${line}Done`) })
    await navigate({ to: '/ledger' })
  }
  return (
    <Card className="grid gap-4">
      <h2 className="font-serif text-lg">{t('conflict.choose')}</h2>
      <p className="text-sm text-ink-soft">{t('conflict.chooseText')}</p>
      {!view.parting && <Note>{t('conflict.searching')}</Note>}
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
        {(['mine', 'theirs'] as const).map((one) => (
          <div key={one} className="grid content-start gap-2">
            <p className="text-sm">{t(`conflict.${one}Does`, { count: view.after, h: view.h })}</p>
            <Button className="justify-self-start" disabled={!view.parting} onClick={() => setLine(one)}>
              {t(`conflict.${one}Choose`)}
            </Button>
          </div>
        ))}
      </div>
      <Dialog
        open={line !== undefined}
        onOpenChange={(open) => !open && setLine(undefined)}
        size="sm"
        title={t(line === 'theirs' ? 'conflict.theirsChoose' : 'conflict.mineChoose')}
        description={t('conflict.sure')}
        actions={
          <>
            <Button onClick={() => setLine(undefined)}>{t('conflict.wait')}</Button>
            <Button variant="primary" busy={follow.busy} onClick={() => void confirm()}>
              {t('conflict.confirm')}
            </Button>
          </>
        }
      >
        <ErrorNote failure={follow.failure} />
      </Dialog>
    </Card>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { GateForm } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Button, buttonClass } from '#ui/ui/Button.tsx'
import { Dialog } from '#ui/ui/Dialog.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { Loaded } from '#ui/ui/Loaded.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import type { OfView } from './CommitmentActs.tsx'
import { useReading } from './reading.ts'

interface BountyDialogProps extends OfView {
  readonly gate: Extract<GateForm, { kind: 'replication' }>
}

/** Hands over the replication that was published for this agreement, or leads to where it is published. */
export function BountyDialog({ one, gate, onClose }: BountyDialogProps) {
  const { t } = useTranslation('contracts')
  const { contract, names } = useReading()
  const { agreement = '', hub } = contract
  const { study = '', version } = gate
  const query = useQuery(ask.research.get({ hub, study }))
  const deliver = useSend(rpc.contracts.deliver, ['agreements', 'messages', 'ledger'])
  const done = query.data?.replications.find(({ bounty }) => bounty === agreement)
  const name = names[one.form.to] ?? ''
  const submit = async () => {
    const said = { note: '', inPerson: false, files: [] }
    if (!(await deliver.send({ agreement, commitment: one.place, units: 1, ...said }))) return
    toast({ kind: 'good', title: t('deliver.done'), text: t('deliver.doneText', { name }) })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('deliver.title', { title: one.title })}
      description={t('bounty.lead')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {done ? (
            <Button variant="primary" busy={deliver.busy} onClick={() => void submit()}>
              {t('bounty.submit')}
            </Button>
          ) : (
            <Link
              to="/research/$study"
              params={{ study }}
              search={{ bounty: agreement, version }}
              className={buttonClass('primary')}
            >
              {t('bounty.repeat')}
            </Link>
          )}
        </>
      }
    >
      <div className="grid gap-3">
        <Loaded query={query}>
          {({ title }) => (
            <p className="wrap-anywhere">
              <bdi className="font-medium">{title}</bdi>
              {done && <span className="block text-ink-soft">{done.reason}</span>}
            </p>
          )}
        </Loaded>
        <ErrorNote failure={deliver.failure} />
      </div>
    </Dialog>
  )
}

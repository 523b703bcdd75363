import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LoaderCircle, PackageCheck, Zap } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '#shared/ipc/contracts.ts'
import type { Transfer } from '#shared/ipc/files.ts'
import type { MandateView } from '#shared/ipc/mandates.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { Price } from '#ui/features/board/Price.tsx'
import { useToken } from '#ui/features/hubs/current.ts'
import { Sums } from '#ui/features/mandates/Sums.tsx'
import { DeliveredFiles } from '#ui/features/trades/DeliveredFiles.tsx'
import { SignStatus } from '#ui/features/trades/SignStatus.tsx'
import { useAct } from '#ui/features/trades/useAct.ts'
import { Badge } from '#ui/ui/Badge.tsx'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { toast } from '#ui/ui/Toast.tsx'
import { useSale } from './useSale.ts'

/** The way to a work from its tile: the price and one press; then how far it is; then the file. */
export function BuyHere({ notice }: { notice: Notice }) {
  const token = useToken(notice.hub)
  const { offer, deal } = useSale(notice)
  if (deal) return <Bought deal={deal} nick={notice.author.nick} />
  if (offer && !notice.mine) return <Offer offer={offer} title={notice.content.title} />
  return (
    <p className="truncate font-semibold">
      <Price price={notice.content.price} token={token} />
    </p>
  )
}

/** What I bought of it, where I did. */
export function BoughtHere({ notice }: { notice: Notice }) {
  const { deal } = useSale(notice)
  return deal && <Bought deal={deal} nick={notice.author.nick} />
}

function Offer({ offer, title }: { offer: MandateView; title: string }) {
  const { t } = useTranslation('gallery')
  const { wanted, want, far, acting, failure } = useBuying(offer)
  const { why, most, asks } = offer
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-semibold">
          <Sums sums={asks} times={1} />
        </span>
        {why === undefined && most > 0 && (
          <Button
            variant="primary"
            size="sm"
            aria-label={t('buyNamed', { title })}
            busy={wanted || acting.state === 'asking'}
            icon={<Zap aria-hidden className="size-4" />}
            onClick={want}
          >
            {t('buy')}
          </Button>
        )}
      </div>
      {why !== undefined && <p className="text-sm text-ink-soft">{why}</p>}
      {wanted && (
        <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {far === undefined ? t('readying') : t('receiving', { percent: far })}
        </p>
      )}
      <SignStatus acting={acting} />
      <ErrorNote failure={failure} />
    </div>
  )
}

const percentOf = ({ done, size }: Transfer): number | undefined =>
  size === 0 ? undefined : Math.floor((done / size) * 100)

/** One press: fetch what is sealed, and as soon as it is here ask for the signature. */
function useBuying({ id, goods }: MandateView) {
  const { t } = useTranslation('mandates')
  const [wanted, setWanted] = useState(false)
  const fetching = useSend(rpc.files.fetch, ['transfers'])
  const transfers = useQuery({ ...ask.files.transfers(), enabled: wanted })
  const acting = useAct()
  const missing = goods.filter(({ here }) => !here)
  const coming = transfers.data?.findLast((one) => one.kind === 'fetch' && one.mandate === id)
  const want = async () => {
    setWanted(true)
    for (const { commitment } of missing)
      if (!(await fetching.send({ mandate: id, commitment }))) return setWanted(false)
  }
  const take = async () => {
    const result = await acting.request({ act: 'contract-take', mandate: id, units: 1 })
    if (result?.outcome === 'signed') toast({ kind: 'good', title: t('signed'), text: result.sentence })
  }
  const ready = wanted && missing.length === 0
  const failed = wanted && coming?.state === 'failed'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the last of it has come or it has failed
  useEffect(() => {
    if (!ready && !failed) return
    setWanted(false)
    if (ready) void take()
  }, [ready, failed])
  return { wanted, want: () => void want(), far: coming && percentOf(coming), acting, failure: fetching.failure }
}

function Bought({ deal, nick }: { deal: ContractView; nick: string }) {
  const { t } = useTranslation('gallery')
  const { agreement, negotiation, phase, commitments } = deal
  const goods = commitments.flatMap(({ goods }) => (goods ? [goods] : []))
  const open = goods.filter(({ here, opened }) => here && opened)
  if (agreement !== undefined && open.length > 0)
    return (
      <div className="grid justify-items-start gap-1" data-testid="received">
        <Badge tone="good" icon={<PackageCheck aria-hidden />}>
          {t('received')}
        </Badge>
        <DeliveredFiles files={open.map(({ file }) => file)} agreement={agreement} read={rpc.contracts.file} />
      </div>
    )
  const over = phase === 'done' || phase === 'cancelled' || phase === 'expired'
  return (
    <div className="grid gap-1 text-sm" data-testid="bought">
      <p role="status" className="text-ink-soft">
        {over ? t('ended') : phase === 'agreed' ? t('offered') : t('bought', { nick })}
      </p>
      <Link to="/contracts/$negotiation" params={{ negotiation }} className="min-h-6 text-primary underline">
        {t('openDeal')}
      </Link>
    </div>
  )
}

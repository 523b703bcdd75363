import { useQuery } from '@tanstack/react-query'
import { Download, LockKeyhole } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { DeliveredFiles } from '#ui/features/trades/DeliveredFiles.tsx'
import { TransferBar } from '#ui/features/trades/TransferBar.tsx'
import { useSizeWords } from '#ui/features/trades/useSizeWords.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'
import { isGoing } from './phases.ts'
import { useReading } from './reading.ts'

/** What a node fetches without being asked to; more is fetched when somebody says so. */
const UNASKED_BYTES = 64 * 1024 * 1024

type Goods = NonNullable<CommitmentView['goods']>

/** A file that is handed over by its key: first it comes sealed, then its key opens it. */
export function GoodsPanel({ one: { place, phase }, goods }: { one: CommitmentView; goods: Goods }) {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const size = useSizeWords()
  const { file, here, opened } = goods
  if (opened && here && contract.agreement)
    return <DeliveredFiles files={[file]} agreement={contract.agreement} read={rpc.contracts.file} />
  return (
    <div className="grid gap-2 rounded-lg bg-sunk p-3 text-sm">
      <p className="flex items-center gap-2">
        <LockKeyhole aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <bdi className="min-w-0 truncate font-medium">{file.name}</bdi>
        <span className="figures text-ink-faint">{size(file.size)}</span>
      </p>
      <p className="text-ink-soft">{t(isGoing(phase) ? (here ? 'goods.here' : 'goods.away') : 'goods.closed')}</p>
      {!here && isGoing(phase) && <Fetch place={place} large={file.size > UNASKED_BYTES} />}
    </div>
  )
}

function Fetch({ place, large }: { place: number; large: boolean }) {
  const { t } = useTranslation('contracts')
  const { contract } = useReading()
  const fetching = useSend(rpc.files.fetch, ['transfers'])
  const transfers = useQuery(ask.files.transfers())
  const { negotiation } = contract
  const mine = transfers.data?.findLast((one) => one.negotiation === negotiation && one.commitment === place)
  const { send } = fetching
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    if (!large) void send({ negotiation, commitment: place })
  }, [negotiation])
  return (
    <>
      {mine ? (
        <TransferBar transfer={mine} />
      ) : (
        <Button
          size="sm"
          className="justify-self-start"
          busy={fetching.busy}
          icon={<Download aria-hidden className="size-4" />}
          onClick={() => void send({ negotiation, commitment: place })}
        >
          {t('goods.fetch')}
        </Button>
      )}
      <ErrorNote failure={fetching.failure} />
    </>
  )
}

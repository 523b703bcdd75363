import { useQuery } from '@tanstack/react-query'
import { Download, LockKeyhole } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blob as StoredBlob } from '#shared/ipc/notices.ts'
import { rpc } from '#ui/bridge/client.ts'
import { ask } from '#ui/bridge/queries.ts'
import { useSend } from '#ui/bridge/send.ts'
import { TransferBar } from '#ui/features/trades/TransferBar.tsx'
import { useSizeWords } from '#ui/features/trades/useSizeWords.ts'
import { Button } from '#ui/ui/Button.tsx'
import { ErrorNote } from '#ui/ui/ErrorNote.tsx'

/** What a node fetches without being asked to; more is fetched when somebody says so. */
const UNASKED_BYTES = 64 * 1024 * 1024

type Wanted = Parameters<typeof rpc.files.fetch>[0]

export interface SealedGoodsProps {
  readonly file: StoredBlob
  readonly here: boolean
  /** It ended without its key. */
  readonly over?: boolean
  readonly wanted: Wanted
}

/** A file whose key is sold, as long as it is closed. */
export function SealedGoods({ file, here, over = false, wanted }: SealedGoodsProps) {
  const { t } = useTranslation('contracts')
  const size = useSizeWords()
  return (
    <div className="grid gap-2 rounded-lg bg-sunk p-3 text-sm">
      <p className="flex items-center gap-2">
        <LockKeyhole aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <bdi className="min-w-0 truncate font-medium">{file.name}</bdi>
        <span className="figures text-ink-faint">{size(file.size)}</span>
      </p>
      <p className="text-ink-soft">{t(over ? 'goods.closed' : here ? 'goods.here' : 'goods.away')}</p>
      {!here && !over && <Fetch wanted={wanted} size={file.size} />}
    </div>
  )
}

/** It is to be here before anybody signs for its key. */
function Fetch({ wanted, size }: { wanted: Wanted; size: number }) {
  const { t } = useTranslation('contracts')
  const fetching = useSend(rpc.files.fetch, ['transfers'])
  const transfers = useQuery(ask.files.transfers())
  const { negotiation, mandate, commitment } = wanted
  const mine = transfers.data?.findLast(
    (one) =>
      one.kind === 'fetch' &&
      one.negotiation === negotiation &&
      one.mandate === mandate &&
      one.commitment === commitment,
  )
  const { send } = fetching
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is first seen
  useEffect(() => {
    if (size <= UNASKED_BYTES) void send(wanted)
  }, [negotiation, mandate])
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
          onClick={() => void send(wanted)}
        >
          {t('goods.fetch')}
        </Button>
      )}
      <ErrorNote failure={fetching.failure} />
    </>
  )
}

import type { CommitmentView } from '#shared/ipc/contracts.ts'
import { rpc } from '#ui/bridge/client.ts'
import { DeliveredFiles } from '#ui/features/trades/DeliveredFiles.tsx'
import { isGoing } from './phases.ts'
import { useReading } from './reading.ts'
import { SealedGoods } from './SealedGoods.tsx'

type Goods = NonNullable<CommitmentView['goods']>

/** A file that is handed over by its key: first it comes sealed, then its key opens it. */
export function GoodsPanel({ one: { place, phase }, goods }: { one: CommitmentView; goods: Goods }) {
  const { contract } = useReading()
  const { file, here, opened } = goods
  if (opened && here && contract.agreement)
    return <DeliveredFiles files={[file]} agreement={contract.agreement} read={rpc.contracts.file} />
  const wanted = { negotiation: contract.negotiation, commitment: place }
  return <SealedGoods file={file} here={here} over={!isGoing(phase)} wanted={wanted} />
}

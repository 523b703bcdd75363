/** Files as a person asks for them: named in the system's own dialogs, so that no page ever learns or chooses a path. */
import type { InferContractRouterInputs } from '@orpc/contract'
import type { filesContract } from '#shared/ipc/files.ts'
import { NodeRefusal } from '../ports/failure.ts'
import type { PersonDesk } from '../ports/person.ts'
import type { MarketNode } from './market-node.ts'
import { procedures } from './procedures.ts'
import type { DeliveredPlace, Transfers } from './transfers.ts'

type Inputs = InferContractRouterInputs<typeof filesContract>

export function fileAnswers(
  node: MarketNode,
  person: PersonDesk | undefined,
): Record<string, (input: unknown) => unknown> {
  return {
    'files.transfers': () => node.transfers?.list() ?? [],
    'files.add': async () => {
      const transfers = transfersOf(node)
      const chosen = await desk(person).chooseFiles()
      for (const file of chosen) transfers.add(file)
      return { started: chosen.length }
    },
    'files.save': async (input) => {
      const transfers = transfersOf(node)
      const asked = input as Inputs['save']
      const { name } = (await node.client.call(procedures.fileDelivered, asked)) as DeliveredPlace
      const place = await desk(person).savePlace(name)
      if (place !== undefined) transfers.save({ ...asked, path: place })
      return { started: place !== undefined }
    },
    'files.fetch': (input) => transfersOf(node).fetch(input as Inputs['fetch']),
    'files.cancel': async (input) => {
      await transfersOf(node).cancel((input as Inputs['cancel']).id)
      return {}
    },
  }
}

export function transfersOf({ transfers }: MarketNode): Transfers {
  if (transfers) return transfers
  throw new NodeRefusal('REFUSED', 'files.not-here', 'This node moves no large files. Nothing was changed.')
}

function desk(person: PersonDesk | undefined): PersonDesk['files'] {
  if (person) return person.files
  throw new NodeRefusal(
    'REFUSED',
    'no-window',
    'This node has no window to name a file in. Nothing was changed; use operator.addFile or operator.saveFile.',
  )
}

/**
 * A hub with a past, on disk: two people and thousands of payments, made in one go on a clock that begins weeks ago. Run as a program, it makes
 * one in the folder it is given (`folder batches payments`) and says the hub's id and how many events it has.
 */
import { DAY } from '#shared/core/kernel/index.ts'
import { LanOfNodes } from './lan.ts'

const FORM = { name: 'Riverside', tokenName: 'Hours', tokenCode: 'HRS', decimals: 0, grant: '1000', creditLimit: '0' }
/** Older than what a device drops once it keeps only recent entries. */
const AGE_MS = 45 * DAY
const PASSPHRASE = 'correct horse battery'

export interface OldHub {
  hub: string
  events: number
  height: number
}

/** In `home`, each person has a data folder by their name: ana, who certifies, and ben, whom she pays. */
export async function makeOldHub(home: string, batches: number, payments: number): Promise<OldHub> {
  const lan = new LanOfNodes(home, { passphrase: PASSPHRASE })
  lan.now = Date.now() - AGE_MS
  try {
    const { hub, dids } = await lan.hub(['ana', 'ben'], FORM)
    const { engine } = lan.get('ana')
    const { chain } = engine.hub(hub)
    for (let batch = 0; batch < batches; batch++) {
      const [from, to] = batch % 2 === 0 ? ['ana', 'ben'] : ['ben', 'ana']
      for (let i = 0; i < payments; i++)
        lan
          .get(from as string)
          .engine.submit(hub, 'transfer.post', { to: dids[to as string] as string, token: 'HRS', amount: 1n })
      lan.settle()
    }
    return { hub, events: chain.tree().size, height: chain.head.h }
  } finally {
    lan.close()
  }
}

const [program, home, batches, payments] = process.argv.slice(1)
if (program?.endsWith('old-hub.ts') && home !== undefined)
  console.log(JSON.stringify(await makeOldHub(home, Number(batches), Number(payments))))

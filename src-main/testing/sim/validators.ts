/** Hubs with several validators: how the simulator founds them. */
import { encodeGenesis, encodeRecord, foundHub } from '#shared/core/hub/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import { genesis as genesisSchema } from '#shared/wire/hubs.ts'
import { COUNCIL_RULES } from './council.ts'
import type { SimNode } from './node.ts'

/** Enough that one may lie. */
export const VALIDATORS = 4
/** The validator that lies in the scenario with a liar. */
export const LIAR = 3

/** A hub that four validate from its first batch on: its id, and what gives it to a node. */
export function foundTogether(
  nodes: readonly SimNode[],
  grant: number,
  creditLimit: string,
  now: number,
): { hub: string; give: (node: SimNode) => void } {
  const [founder] = nodes as [SimNode]
  const validators = nodes.slice(0, VALIDATORS).map(({ keys }) => ({ did: keys.did, dev: keys.dev, weight: 1 }))
  const genesis = genesisSchema.parse({
    v: 1,
    name: 'Simulated',
    salt: new Uint8Array(16),
    created: now,
    rules: 1,
    quorum: 'bft',
    token: { code: 'HRS', name: 'Hours', decimals: 0 },
    policy: {
      version: 0,
      grant: BigInt(grant),
      creditLimit: BigInt(creditLimit),
      heartbeat: 600_000,
      ...COUNCIL_RULES,
    },
    validators,
    founder: founder.keys.deviceCert,
    nick: founder.name,
  })
  const founded = foundHub(genesis)
  const hub = toHex(founded.id)
  for (const node of nodes.slice(0, VALIDATORS)) node.signer = true
  return { hub, give: ({ engine }) => engine.addHub(hub, encodeGenesis(genesis), founded, encodeRecord) }
}

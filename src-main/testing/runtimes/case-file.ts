/** What the runtimes are compared on: a simulated hub's certified log, and published edge cases of encodings and signatures. */
import { toHex } from '#shared/core/kernel/index.ts'
import { encodeFrame } from '#shared/wire/codec.ts'
import { MemoryDisk } from '../sim/memory-disk.ts'
import { specOf } from '../sim/plan.ts'
import { World } from '../sim/world.ts'
import { vectors } from '../vectors.ts'

/** All bytes as hex. */
export interface Cases {
  genesis: string
  /** One `batches` frame for each height. */
  frames: string[]
  cbor: string[]
  signatures: { key: string; message: string; sig: string }[]
}

/** The log of a hub in which people join, trade, quarrel and leave for a while, deadlines and refused events included. */
function simulatedLog(seed: number): Pick<Cases, 'genesis' | 'frames'> {
  const world = new World(specOf(seed), () => new MemoryDisk())
  world.run()
  const [{ engine }] = world.nodes as [World['nodes'][number]]
  const hub = engine.hub(world.hub)
  const frames: string[] = []
  for (let batch = hub.stored(0); batch; batch = hub.stored(frames.length))
    frames.push(toHex(encodeFrame({ k: 'batches', hub: hub.chain.id, items: [batch] })))
  const genesis = toHex(engine.parts.store.genesis(world.hub) ?? new Uint8Array(0))
  world.close()
  return { genesis, frames }
}

interface Wycheproof {
  testGroups: { publicKey: { pk: string }; tests: { msg: string; sig: string }[] }[]
}
interface Speccheck {
  message: string
  pub_key: string
  signature: string
}

function signatureCases(): Cases['signatures'] {
  const groups = vectors<Wycheproof>('ed25519/wycheproof.json')?.testGroups ?? []
  return [
    ...groups.flatMap(({ publicKey, tests }) =>
      tests.map(({ msg, sig }) => ({ key: publicKey.pk, message: msg, sig })),
    ),
    ...(vectors<Speccheck[]>('ed25519/speccheck.json') ?? []).map(({ message, pub_key, signature }) => ({
      key: pub_key,
      message,
      sig: signature,
    })),
  ]
}

const cborCases = (): string[] => [
  ...(vectors<{ hex: string }[]>('cbor/appendix_a.json') ?? []).map(({ hex }) => hex),
  ...(vectors<{ base64: string }[]>('dag-cbor/fixtures.json') ?? []).map(({ base64 }) =>
    Buffer.from(base64, 'base64').toString('hex'),
  ),
]

export const casesOf = (seed: number): Cases => ({
  ...simulatedLog(seed),
  cbor: cborCases(),
  signatures: signatureCases(),
})

/** Proofs as files: an event's place (C2SP tlog-proof) and a log's growth (the request of C2SP tlog-witness), each with its checkpoint. */
import { base64 } from '@scure/base'
import { decodeBase64 } from '../kernel/index.ts'

const PROOF = 'c2sp.org/tlog-proof@v1'

const lines = (hashes: readonly Uint8Array[]): string => hashes.map((hash) => `${base64.encode(hash)}\n`).join('')

export interface EventProof {
  /** The signed event; its id is the leaf's data. */
  event: Uint8Array
  index: number
  path: readonly Uint8Array[]
  checkpoint: string
}

export const eventProofText = ({ event, index, path, checkpoint }: EventProof): string =>
  `${PROOF}\nextra ${base64.encode(event)}\nindex ${index}\n${lines(path)}\n${checkpoint}`

export interface GrowthProof {
  /** Size of the tree that the reader already knows. */
  old: number
  proof: readonly Uint8Array[]
  checkpoint: string
}

export const growthProofText = ({ old, proof, checkpoint }: GrowthProof): string =>
  `old ${old}\n${lines(proof)}\n${checkpoint}`

/** A checkpoint alone or behind a proof of growth; undefined where a proof is begun and not well-formed. */
export function readGrowth(text: string): { checkpoint: string; grown?: Omit<GrowthProof, 'checkpoint'> } | undefined {
  if (!text.startsWith('old ')) return { checkpoint: text }
  const end = text.indexOf('\n\n')
  if (end < 0) return undefined
  const [first = '', ...encoded] = text.slice(0, end).split('\n')
  const proof = encoded.map(decodeBase64)
  const size = first.slice('old '.length)
  if (!/^\d{1,15}$/.test(size) || proof.some((hash) => hash?.length !== 32)) return undefined
  return { checkpoint: text.slice(end + 2), grown: { old: Number(size), proof: proof as Uint8Array[] } }
}

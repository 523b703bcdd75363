/** What is being typed, sealed and beside the read models: nothing of it is anybody else's business, and a replay keeps it (decision 071). */
import { fromBase64Url, toBase64Url, utf8 } from '#shared/core/kernel/index.ts'
import type { FeatureContext, FeatureModule } from '../../engine/feature.ts'

interface Kept {
  at: number
  /** Sealed to the identity, base64url. */
  box: string
}

const PREFIX = 'typed/'
const KEPT_MAX = 300

const read = ({ meta }: FeatureContext, name: string): Kept | undefined => {
  const kept = meta.get(name)
  return kept === undefined ? undefined : (JSON.parse(kept) as Kept)
}

function get(context: FeatureContext, { key }: { key: string }): { text?: string } {
  const kept = read(context, PREFIX + key)
  const box = kept && fromBase64Url(kept.box)
  const plain = box && context.keys().openSealed(box)
  return plain ? { text: new TextDecoder().decode(plain) } : {}
}

function keep(context: FeatureContext, { key, text }: { key: string; text: string }): object {
  const { meta } = context
  const { seal } = context.keys()
  if (text === '') {
    meta.delete(PREFIX + key)
    return {}
  }
  const box = context.sealer.seal(utf8(text), seal)
  if (box === undefined) throw new Error('the own sealing key seals nothing')
  context.atomically(() => {
    makeRoom(context, PREFIX + key)
    meta.set(PREFIX + key, JSON.stringify({ at: context.now(), box: toBase64Url(box) } satisfies Kept))
  })
  return {}
}

function makeRoom(context: FeatureContext, name: string): void {
  const others = context.meta.keys(PREFIX).filter((one) => one !== name)
  if (others.length < KEPT_MAX) return
  const at = (one: string) => read(context, one)?.at ?? 0
  const [oldest] = others.map((one) => ({ one, at: at(one) })).sort((a, b) => a.at - b.at)
  if (oldest) context.meta.delete(oldest.one)
}

export const typed: FeatureModule = {
  name: 'typed',
  readModel: { version: 1, tables: [], create: '' },
  handlers: { 'typed.get': get, 'typed.keep': keep },
}

/** Sealed letters of this feature. */
import { fromHex } from '#shared/core/kernel/index.ts'
import type { Message } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../engine/feature.ts'

type Letter = Extract<Message['content'], { kind: 'moderation-report' | 'moderation-appeal' }>

/** `about` names what it belongs to, by its first bytes. */
export function sealTo(context: FeatureContext, hub: string, to: string, about: Uint8Array, content: Letter): void {
  const { did: from, dev } = context.keys()
  const negotiation = about.slice(0, 16)
  context.sendMessage({ v: 1, hub: fromHex(hub), negotiation, from, dev, to, at: context.now(), content }, [])
}

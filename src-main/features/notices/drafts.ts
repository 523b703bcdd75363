/** Drafts live among this node's durable values: nobody else has them, so no log could bring them back. */
import { toHex } from '#shared/core/kernel/index.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import type { FeatureContext } from '../../engine/feature.ts'

const PREFIX = 'draft/'

export interface Draft {
  draft: string
  hub: string
  saved: number
  form: Partial<NoticeForm>
}

/** Newest first. */
export function listDrafts({ meta }: FeatureContext): Draft[] {
  const stored = meta.keys(PREFIX).map((key) => JSON.parse(meta.get(key) as string) as Draft)
  return stored.sort((a, b) => b.saved - a.saved)
}

/** Saves under the given name, or a new one. Saving again replaces. */
export function saveDraft(
  context: FeatureContext,
  input: { draft?: string | undefined; hub: string; form: Partial<NoticeForm> },
): string {
  const draft = input.draft ?? toHex(context.entropy.bytes(8))
  const value: Draft = { draft, hub: input.hub, saved: context.now(), form: input.form }
  context.meta.set(`${PREFIX}${draft}`, JSON.stringify(value))
  return draft
}

/** Removing what is not there is harmless. */
export function removeDraft({ meta }: FeatureContext, draft: string): void {
  meta.delete(`${PREFIX}${draft}`)
}

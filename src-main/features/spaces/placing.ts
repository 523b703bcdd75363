/** A notice and the space it stands in: what its author is told before signing, and what readers are told beside it. */
import { fromHex } from '#shared/core/kernel/index.ts'
import { type Breach, outside, type Posted, spaceOf } from '#shared/core/spaces/index.ts'
import type { Notice, NoticeForm } from '#shared/ipc/notices.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refusalWords } from '../../engine/refusal-words.ts'
import { refused } from '../refusal.ts'

export const inWords = ({ code, detail }: Breach) => ({ code, text: refusalWords(code, detail) })

const postedOf = ({ price, ...form }: NoticeForm, did: string, at: number): Posted => ({
  ...form,
  did,
  at,
  price: price.kind === 'barter' ? price : { ...price, amount: BigInt(price.amount) },
  fields: form.space?.fields ?? {},
})

/** The form under the rules of now. Refuses with the rule it breaks. */
export function placed(context: FeatureContext, hub: string, form: NoticeForm): NoticeForm {
  if (!form.space) return form
  const id = fromHex(form.space.id)
  const reader = context.state(hub)
  const rules = spaceOf(reader, id)?.version ?? 0
  const now = context.now()
  const wrong = outside({ reader, time: now }, { id, rules }, postedOf(form, context.keys().did, now))
  if (wrong) throw refused(wrong.code, refusalWords(wrong.code, wrong.detail))
  return { ...form, space: { ...form.space, rules } }
}

/** With the space it stands in, and why it does not count there. */
export function inSpace(context: FeatureContext, notice: Notice): Notice {
  const { hub, content, author, posted, edited } = notice
  if (!content.space) return notice
  const reader = context.state(hub)
  const id = fromHex(content.space.id)
  const space = spaceOf(reader, id)
  if (!space) return notice
  const named = { id, rules: content.space.rules ?? 0 }
  const wrong = outside({ reader, time: context.now() }, named, postedOf(content, author.did, edited ?? posted))
  const { name, type, fields } = space.rules
  return {
    ...notice,
    space: { id: content.space.id, name, type, fields, ...(wrong && { outside: inWords(wrong) }) },
  }
}

/** What a person does with studies, and the look at a study's data that comes before repeating it. */
import { chunkCount } from '#shared/core/files/index.ts'
import { type CborValue, fromHex, toHex } from '#shared/core/kernel/index.ts'
import type { ReplicationForm, StudyForm } from '#shared/ipc/research.ts'
import { oneLine, visible } from '#shared/wire/plain.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { toBlobRef } from '../notices/index.ts'
import { refused } from '../refusal.ts'
import { theVersion } from './view.ts'

interface OfHub {
  hub: string
}
interface At {
  study: string
  version: number
}

const at = ({ study, version }: At) => ({ study: fromHex(study), version })

function contentOf({ data, code, cites, ...text }: StudyForm): CborValue {
  const [title, question, method, result] = [
    oneLine(text.title),
    visible(text.question).trim(),
    visible(text.method).trim(),
    visible(text.result).trim(),
  ]
  if ([title, question, method, result].includes(''))
    throw refused(
      'research.unsaid',
      'Not published: a study has a title, a question, a method and a result. What you wrote is kept; fill in the rest.',
    )
  return {
    ...{ title, question, method, result, licence: text.licence },
    data: data.map(({ was, ...file }) => ({ ...toBlobRef(file), ...(was !== undefined && { was: fromHex(was) }) })),
    code: code.map(toBlobRef),
    cites: cites.map(at),
  } as unknown as CborValue
}

export function publish(
  context: FeatureContext,
  { hub, space, form, extends: base }: OfHub & { space: string; form: StudyForm; extends?: At },
): { id: string } {
  const body = { v: 1, space: fromHex(space), content: contentOf(form), ...(base && { extends: at(base) }) }
  return { id: toHex(context.submit(hub, 'research.publish', body).id) }
}

export function revise(
  context: FeatureContext,
  { hub, form, change, ...of }: OfHub & At & { form: StudyForm; change: string },
): object {
  const said = visible(change).trim()
  if (said === '')
    throw refused('research.no-change', 'Not published: say what is different in this version. What you wrote is kept.')
  context.submit(hub, 'research.revise', { v: 1, ...at(of), content: contentOf(form), change: said })
  return {}
}

/** Whether the whole file is here and every piece of it is what its root promises. */
async function agrees(context: FeatureContext, root: Uint8Array): Promise<boolean> {
  const reader = await context.blobs.open(root)
  if (!reader) return false
  try {
    for (let index = 0; index < chunkCount(reader); index++) if (!(await reader.chunk(index))) return false
    return true
  } finally {
    await reader.close()
  }
}

const fetched = async (context: FeatureContext, root: Uint8Array): Promise<boolean> =>
  (await agrees(context, root)) || ((await context.fetchBlob(root)) && (await agrees(context, root)))

export async function check(context: FeatureContext, of: OfHub & At) {
  const { content } = theVersion(context, of)
  const states: { root: string; name: string; state: 'same' | 'unreachable' }[] = []
  for (const { root, name } of content.data)
    states.push({ root: toHex(root), name, state: (await fetched(context, root)) ? 'same' : 'unreachable' })
  return states
}

export async function replicate(
  context: FeatureContext,
  { hub, form, ...of }: OfHub & At & { form: ReplicationForm },
): Promise<{ id: string }> {
  const { on, verdict, reason: why, data, code, result, bounty } = form
  const reason = visible(why).trim()
  if (reason === '')
    throw refused('research.no-reason', 'Not published: say in a sentence what came of it. What you wrote is kept.')
  for (const root of on)
    if (!(await agrees(context, fromHex(root))))
      throw refused(
        'research.unchecked',
        'Not published: the study’s data is not here as a whole, so it was not worked on. What you wrote is kept; fetch and check the data first.',
      )
  const body = {
    ...{ v: 1, ...at(of), on: on.map(fromHex), verdict, reason, result: visible(result).trim() },
    data: data.map(toBlobRef),
    code: code.map(toBlobRef),
    ...(bounty !== undefined && { bounty: fromHex(bounty) }),
  } as unknown as Record<string, CborValue>
  return { id: toHex(context.submit(hub, 'research.replicate', body).id) }
}

export function answer(context: FeatureContext, input: OfHub & { replication: string; text: string }): object {
  const text = visible(input.text).trim()
  if (text === '') throw refused('research.no-answer', 'Nothing was published: the answer is empty.')
  context.submit(input.hub, 'research.answer', { v: 1, replication: fromHex(input.replication), text })
  return {}
}

/** Works put together under a name: notes of this device, beside the read models, so that a replay keeps them (decision 068). */
import { toHex } from '#shared/core/kernel/index.ts'
import {
  COLLECTION_ABOUT_CHARS_MAX,
  COLLECTION_NAME_CHARS_MAX,
  COLLECTION_WORKS_MAX,
  COLLECTIONS_MAX,
} from '#shared/core/notices/collection.ts'
import type { CollectionRow, CollectionView } from '#shared/ipc/collections.ts'
import type { Notice } from '#shared/ipc/notices.ts'
import { oneLine, visible } from '#shared/wire/plain.ts'
import type { FeatureContext, FeatureModule } from '../../engine/feature.ts'
import { noticeById, sightOf } from '../notices/index.ts'
import { notFound, refused } from '../refusal.ts'

interface Kept {
  hub: string
  name: string
  about: string
  since: number
  works: string[]
}
type Words = Pick<Kept, 'name' | 'about'>
interface Placed {
  id: string
  work: string
}

const PREFIX = 'collection/'
const KEY_BYTES = 16

function theCollection({ meta }: FeatureContext, id: string): Kept {
  const kept = meta.get(PREFIX + id)
  if (kept === undefined)
    throw notFound('collection.unknown', 'This collection is not here any more. The works in it are where they were.')
  return JSON.parse(kept) as Kept
}

function write(context: FeatureContext, id: string, kept: Kept): object {
  context.meta.set(PREFIX + id, JSON.stringify(kept))
  context.changed('notices')
  return {}
}

/** As they are shown: a name of one line, and nothing that cannot be seen. */
function wordsOf({ name, about }: Words): Words {
  const shown = oneLine(name).trim().slice(0, COLLECTION_NAME_CHARS_MAX)
  if (shown === '') throw refused('collection.nameless', 'Not kept: a collection needs a name.')
  return { name: shown, about: visible(about).trim().slice(0, COLLECTION_ABOUT_CHARS_MAX) }
}

/** Finds the notices of this moment. */
function noticesNow(context: FeatureContext): (id: string) => Notice | undefined {
  const [sight, moment] = [sightOf(context), { me: context.keys().did, now: context.now() }]
  return (id) => {
    const found = noticeById(context.sql, id, moment)
    return found && sight(found)
  }
}

function ofHub(context: FeatureContext, hub: string): (Kept & { id: string })[] {
  return context.meta
    .keys(PREFIX)
    .map((key) => key.slice(PREFIX.length))
    .map((id) => ({ id, ...theCollection(context, id) }))
    .filter((one) => one.hub === hub)
}

function list(context: FeatureContext, { hub }: { hub: string }): CollectionRow[] {
  const noticeOf = noticesNow(context)
  return ofHub(context, hub)
    .map((one) => {
      const cover = firstOf(one.works, noticeOf)
      return { ...one, ...(cover && { cover }) }
    })
    .sort((a, b) => a.name.localeCompare(b.name) || a.since - b.since)
}

function firstOf<A, B>(from: readonly A[], find: (one: A) => B | undefined): B | undefined {
  for (const one of from) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

function get(context: FeatureContext, { id }: { id: string }): CollectionView {
  const kept = theCollection(context, id)
  const noticeOf = noticesNow(context)
  const items = kept.works.map((work) => {
    const notice = noticeOf(work)
    return { id: work, ...(notice && { notice }) }
  })
  return { id, ...kept, items }
}

function begin(context: FeatureContext, { hub, ...words }: Words & { hub: string }): { id: string } {
  if (ofHub(context, hub).length >= COLLECTIONS_MAX)
    throw refused(
      'collection.many',
      `Not begun: you have ${COLLECTIONS_MAX} collections here already. Delete one first.`,
    )
  const id = toHex(context.entropy.bytes(KEY_BYTES))
  write(context, id, { hub, ...wordsOf(words), since: context.now(), works: [] })
  return { id }
}

const name = (context: FeatureContext, { id, ...words }: Words & { id: string }): object =>
  write(context, id, { ...theCollection(context, id), ...wordsOf(words) })

function put(context: FeatureContext, { id, work }: Placed): object {
  const kept = theCollection(context, id)
  const notice = noticesNow(context)(work)
  if (notice?.hub !== kept.hub || notice.content.work === undefined)
    throw refused('collection.no-work', 'Not put in: only works of the same hub go into a collection.')
  if (kept.works.includes(work)) return {}
  if (kept.works.length >= COLLECTION_WORKS_MAX)
    throw refused('collection.full', `Not put in: a collection holds ${COLLECTION_WORKS_MAX} works. Begin another one.`)
  return write(context, id, { ...kept, works: [...kept.works, work] })
}

function take(context: FeatureContext, { id, work }: Placed): object {
  const kept = theCollection(context, id)
  return write(context, id, { ...kept, works: kept.works.filter((one) => one !== work) })
}

function move(context: FeatureContext, { id, work, to }: Placed & { to: number }): object {
  const kept = theCollection(context, id)
  if (!kept.works.includes(work)) throw notFound('collection.not-in', 'This work is not in the collection any more.')
  const works = kept.works.filter((one) => one !== work)
  return write(context, id, { ...kept, works: works.toSpliced(to, 0, work) })
}

function drop(context: FeatureContext, { id }: { id: string }): object {
  theCollection(context, id)
  context.meta.delete(PREFIX + id)
  context.changed('notices')
  return {}
}

export const collections: FeatureModule = {
  name: 'collections',
  readModel: { version: 1, tables: [], create: '' },
  handlers: {
    'collections.list': list,
    'collections.get': get,
    'collections.begin': begin,
    'collections.name': name,
    'collections.put': put,
    'collections.take': take,
    'collections.move': move,
    'collections.drop': drop,
  },
}

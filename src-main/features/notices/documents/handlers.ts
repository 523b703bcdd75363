/** Notices as documents that other markets read, and theirs as the post form's fields (decision 050). */
import { readHub } from '#shared/core/hubs/index.ts'
import { readToken } from '#shared/core/ledger/index.ts'
import type { ListingFormat, Notice } from '#shared/ipc/notices.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { refused } from '../../refusal.ts'
import type { Listing } from './form.ts'
import { toEvent } from './nostr.ts'
import { type Read, readListing } from './read.ts'
import { toOffer } from './schema-org.ts'
import { toProposal } from './valueflows.ts'

const WRITTEN: Readonly<Record<ListingFormat, { to: (listing: Listing) => object; ending: string }>> = {
  valueflows: { to: toProposal, ending: 'proposal.jsonld' },
  schema: { to: toOffer, ending: 'schema.jsonld' },
  nostr: { to: toEvent, ending: 'nip99.json' },
}

const decimalsOf = (context: FeatureContext, hub: string, code: string): number =>
  readToken(context.state(hub), code)?.decimals ?? 0

export function writeListing(context: FeatureContext, notice: Notice, format: ListingFormat) {
  const { id, hub, posted, content, author } = notice
  const { price } = content
  const decimals = price.kind === 'tokens' ? decimalsOf(context, hub, price.token) : 0
  const { to, ending } = WRITTEN[format]
  const written = to({ id, hub, posted, content, author: author.did, decimals })
  return { name: `${id.slice(0, 12)}.${ending}`, text: `${JSON.stringify(written, undefined, 2)}\n` }
}

export function read(context: FeatureContext, { hub, text }: { hub: string; text: string }): Read {
  const { token: code } = readHub(context.state(hub))
  const token = { code, decimals: decimalsOf(context, hub, code) }
  const found = readListing(text, { hub, token, now: context.now() })
  if (found.ok) return found.value
  throw refused(
    'notice.document',
    `Nothing was filled in, and nothing has changed. ${found.error} Choose another file.`,
  )
}

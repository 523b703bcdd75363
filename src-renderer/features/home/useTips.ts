import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { ask } from '#ui/bridge/queries.ts'
import { mineOf } from './questions.ts'
import { type Tip, tipsOf } from './tip.ts'

/** Suggestions for a hub, from what its notices, prices and standing say; none until something is known. */
export function useTips(hub: string): Tip[] {
  const did = useQuery(ask.app.status()).data?.identity.did
  const mine = useInfiniteQuery(mineOf(hub)).data?.pages.flatMap(({ items }) => items) ?? []
  const matched = mine.find(({ content }) => content.space !== undefined)
  const priced = mine.find(({ content }) => content.purpose === 'offer' && content.price.kind === 'tokens')
  const onSkills = matched?.space?.type === 'skills'
  const found = useQuery({ ...ask.notices.matches({ id: matched?.id ?? '' }), enabled: onSkills })
  const told = useQuery({ ...ask.markets.benchmark(goodOf(hub, priced?.content)), enabled: priced !== undefined })
  const known = useInfiniteQuery(ask.notices.find({ hub, text: '', who: 'known', limit: 1 }))
  const standing = useQuery({ ...ask.standing.of({ hub, did: did ?? '' }), enabled: did !== undefined })
  return tipsOf({
    matched: matched && found.data && { notice: matched, found: found.data },
    priced: priced && told.data && { notice: priced, told: told.data },
    familiar: known.data?.pages[0]?.items[0],
    standing: standing.data,
  })
}

function goodOf(hub: string, content: NoticeForm | undefined) {
  const { price, title = '', category = 'skill' as const } = content ?? {}
  return { hub, category, per: price?.kind === 'tokens' ? price.per : '', ...(title && { like: title }) }
}

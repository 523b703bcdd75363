import { expect, test } from 'vitest'
import type { ListingFormat, ListingRead, NoticeForm } from '#shared/ipc/notices.ts'
import { Town, type Townsman } from '../../../testing/small-town.ts'

const FORM = {
  purpose: 'need',
  category: 'work',
  title: 'Somebody to dig',
  text: 'A pond, by hand',
  price: { kind: 'tokens', token: 'HRS', amount: '1500', per: 'hour' },
  quantity: 2,
  unit: 'hour',
  place: 'Zürich',
} as const

test.each<[ListingFormat, string]>([
  ['valueflows', 'proposal.jsonld'],
  ['schema', 'schema.jsonld'],
  ['nostr', 'nip99.json'],
])('what Ana posted fills Ben’s form out of a file: %s', async (format, ending) => {
  const town = new Town('Ana')
  const [ana, ben] = [town.people[0] as Townsman, town.join('Ben')]
  const form: NoticeForm = { ...FORM, expires: Math.floor(town.time / 1000) * 1000 + 86_400_000 }
  const { id: notice } = await ana.call<{ id: string }>('notices.publish', { hub: town.hub, form })
  const file = await ben.call<{ name: string; text: string }>('notices.export', { notice, format })
  expect(file.name).toBe(`${notice.slice(0, 12)}.${ending}`)
  const read = (text: string) => ben.call<ListingRead>('notices.read', { hub: town.hub, text })
  expect(await read(file.text)).toEqual({ form, problems: [] })
  await expect(read('<html>')).rejects.toMatchObject({ code: 'notice.document' })
  await expect(ben.call('notices.export', { notice: '0'.repeat(64), format })).rejects.toMatchObject({
    code: 'notice.unknown',
  })
})

/** Notices to vary in tests. */
import type { Notice, NoticeForm } from '#shared/ipc/notices.ts'
import { HUB, member } from '#ui/features/hubs/hubs.fixture.ts'

export const notice = (id: number, content: Partial<NoticeForm> = {}, change: Partial<Notice> = {}): Notice => ({
  id: id.toString(16).padStart(64, '0'),
  hub: HUB,
  author: member(),
  content: {
    purpose: 'offer',
    category: 'skill',
    title: 'Bicycle repair',
    text: 'I true wheels.',
    price: { kind: 'tokens', token: 'OAK', amount: '1200', per: 'hour' },
    quantity: 1,
    unit: 'hour',
    place: 'Oakfield',
    expires: Date.now() + 7 * 86_400_000,
    ...content,
  },
  posted: Date.now(),
  state: 'open',
  mine: false,
  ...change,
})

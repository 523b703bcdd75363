import { expect, test } from 'vitest'
import { decodeCanonical, encodeCanonical } from '#shared/core/kernel/index.ts'
import type { NoticeForm } from '#shared/ipc/notices.ts'
import { noticeContent } from '#shared/wire/notices.ts'
import { toContent, toForm } from './content.ts'

test('a work is on the wire what it is in the form', () => {
  const form: NoticeForm = {
    purpose: 'offer',
    category: 'work',
    title: 'Rain',
    text: 'An hour of it.',
    price: { kind: 'tokens', token: 'OAK', amount: '700', per: 'copy' },
    quantity: 1,
    unit: 'copy',
    place: '',
    expires: 1_800_000_000_000,
    work: {
      kind: 'audio',
      wave: Buffer.from([0, 9, 255]).toString('base64'),
      lasts: 3_600_000,
      sample: { root: 'ab'.repeat(32), size: 900, type: 'audio/wav', name: 'rain.wav' },
      grants: ['derive'],
      royalty: 50,
      from: ['cd'.repeat(32)],
    },
  }
  const read = decodeCanonical(encodeCanonical(toContent(form)))
  const signed = noticeContent.parse(read.ok && read.value)
  expect(toForm(signed)).toEqual(form)
  expect(noticeContent.safeParse({ ...signed, work: { ...signed.work, wave: new Uint8Array(513) } }).success).toBe(
    false,
  )
})

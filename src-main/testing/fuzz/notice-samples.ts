/** A well-formed sample of everything that is said on the notice plane. */
export const b = (length: number, fill = 7): Uint8Array => new Uint8Array(length).fill(fill)

const photo = { root: b(32), size: 70_000, type: 'image/webp', name: 'bike.webp' }

export const noticeBodies = ({ other, now }: { other: { did: string }; now: number }) => ({
  'notice.put': {
    at: now,
    content: {
      purpose: 'offer',
      category: 'skill',
      title: 'Bike repair',
      text: 'Both brakes, same day',
      price: { kind: 'tokens', token: 'CR', amount: 25, per: 'hour' },
      quantity: 3,
      unit: 'hour',
      place: 'Riverside',
      thumb: b(900),
      photo,
      expires: now + 86_400_000,
      space: {
        id: b(32),
        rules: 3,
        fields: {
          skill: 'Bicycles',
          level: ['Expert'],
          reach: 12,
          free: [{ day: 1, from: 540, to: 1020 }],
        },
      },
      work: {
        kind: 'audio',
        wave: b(64),
        lasts: 30_000,
        excerpt: 'One, two',
        sample: { ...photo, type: 'audio/wav' },
        grants: ['derive', 'commercialize'],
        royalty: 50,
        from: [b(32)],
      },
    },
    replaces: b(32),
  },
  'notice.withdraw': { at: now, notice: b(32) },
  'profile.put': { at: now, nick: 'Ana', about: 'Repairs what has wheels' },
  'moderation.put': {
    at: now,
    list: b(16),
    name: 'House rules',
    about: 'What the keepers of Riverside leave out',
    entries: [
      { did: other.did, notice: b(32), act: 'hide', reason: 'scam', text: 'Asks for money first', since: now },
      { did: other.did, act: 'label', reason: 'spam', text: '', since: now, until: now + 86_400_000 },
    ],
    expires: now + 86_400_000,
  },
  'moderation.appeal': { at: now, author: other.did, list: b(16), entry: b(32), words: b(32) },
  'moderation.answer': { at: now, appeal: b(32), outcome: 'lifted', text: 'It was a mistake' },
})

/** What the specimens show; the same on every day, so that pictures of them can be compared. */
export const OAK = { code: 'OAK', name: 'Oaks', decimals: 2 } as const
export const ADA = {
  did: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  nick: 'Ada',
  ...{ settled: 12, partners: 7, withMe: 2, me: false },
}
export const BEN = {
  did: 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
  nick: 'Ben of the long name',
  ...{ settled: 0, partners: 0, withMe: 0, me: true },
}
export const DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
export const ROWS = [
  { id: '1', what: 'Bicycle repair', who: 'Ada', units: '1250' },
  { id: '2', what: 'German conversation, one hour', who: 'Ben', units: '-1000' },
  { id: '3', what: 'Fee', who: 'the hub', units: '-15' },
] as const

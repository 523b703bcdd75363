/** What a simulated court is put to: one setting is one row of a table in docs/COURT.md. */

/** Shares are of one, chances are per event. */
export interface Setting {
  name: string
  /** Cases, seeded one by one. */
  cases: number
  /** Who sits on the bench. */
  jurors: number
  /** Panels at most, the appeals counted. */
  rounds: number
  /** Owned by whoever is in the wrong; of all jurors, or of all tickets, the largest locks first. */
  corrupt: number
  corruptOf: 'jurors' | 'tickets'
  /** Corrupt jurors wait for the others' numbers, and keep one of theirs back where they would not be the majority. */
  waiting: boolean
  /** Of the others, who find without reading: the middle, or what is found most. */
  lazy: number
  lazyFinds: 'the middle' | 'the usual'
  /** Of the others, who sell their vote once they sit. */
  bribable: number
  /** Of those who read, who see something else altogether. */
  mistaken: number
  /** Of a juror of any kind, not to come to the draw, not to show the number, not to vote, not to open the vote. */
  uncome: number
  unshown: number
  unvoted: number
  unopened: number
  /** That a side which was wronged appeals, while it can pay; and that one does which was not given what it had no right to. */
  appeals: number
  dishonestAppeals: number
}

export const USUAL: Setting = {
  name: '',
  cases: 0,
  jurors: 60,
  rounds: 4,
  corrupt: 0,
  corruptOf: 'jurors',
  waiting: false,
  lazy: 0,
  lazyFinds: 'the middle',
  bribable: 0,
  mistaken: 0.1,
  uncome: 0.05,
  unshown: 0.002,
  unvoted: 0.02,
  unopened: 0.02,
  appeals: 0.8,
  dishonestAppeals: 0.3,
}

/** Tables of settings: `title` is the heading, `by` the first column. */
export interface Table {
  title: string
  by: string
  text: string
  columns: readonly Column[]
  settings: readonly Setting[]
}

export type Column =
  | 'firstWrong'
  | 'wrong'
  | 'error'
  | 'cost'
  | 'rounds'
  | 'unheard'
  | 'honestPay'
  | 'lazyPay'
  | 'corruptPay'
  | 'bought'
  | 'upFront'
  | 'ifItFails'

const SHARES = Array.from({ length: 11 }, (_, at) => at * 0.05)
const percent = (share: number): string => `${Math.round(share * 100)} %`
const rows = (shares: readonly number[], cases: number, over: (share: number) => Partial<Setting>): Setting[] =>
  shares.map((share) => ({ ...USUAL, name: percent(share), cases, ...over(share) }))

const RULED: Column[] = ['firstWrong', 'wrong', 'error', 'cost', 'rounds', 'unheard']

/** Together 10⁵ cases at size 1. */
export const tablesOf = (size: number): Table[] => {
  const cases = (whole: number) => Math.max(4, Math.round(whole * size))
  return [
    {
      title: 'Corrupt share of the jurors',
      by: 'corrupt',
      text: 'Corrupt jurors find for the side that is in the wrong, all of it.',
      columns: [...RULED, 'honestPay', 'corruptPay'],
      settings: rows(SHARES, cases(2500), (corrupt) => ({ corrupt })),
    },
    {
      title: 'Corrupt share of the tickets',
      by: 'corrupt',
      text: 'The same, but the corrupt are those with the largest locks: a share of what is at risk, not of heads.',
      columns: RULED,
      settings: rows(SHARES, cases(2000), (corrupt) => ({ corrupt, corruptOf: 'tickets' })),
    },
    {
      title: 'Corrupt share where nobody appeals',
      by: 'corrupt',
      text: 'One panel of three is all there is.',
      columns: RULED,
      settings: rows(SHARES, cases(1000), (corrupt) => ({ corrupt, rounds: 1 })),
    },
    {
      title: 'Corrupt jurors who look at the others’ numbers first',
      by: 'corrupt',
      text: 'They answer the draw last. Where they would not be the majority one of them keeps the number back and loses the lock: for another draw, or, in the last, where that makes them the majority.',
      columns: [...RULED, 'honestPay', 'corruptPay'],
      settings: rows([0.1, 0.2, 0.3, 0.4, 0.5], cases(1000), (corrupt) => ({ corrupt, waiting: true })),
    },
    {
      title: 'Jurors who do not read: the middle',
      by: 'lazy',
      text: 'They find the middle between both sides.',
      columns: [...RULED, 'honestPay', 'lazyPay'],
      settings: rows([0.1, 0.2, 0.3, 0.4, 0.5], cases(1000), (lazy) => ({ lazy })),
    },
    {
      title: 'Jurors who do not read: the usual',
      by: 'lazy',
      text: 'They find what is found most.',
      columns: [...RULED, 'honestPay', 'lazyPay'],
      settings: rows([0.1, 0.2, 0.3, 0.4, 0.5], cases(1000), (lazy) => ({ lazy, lazyFinds: 'the usual' })),
    },
    {
      title: 'No-shows',
      by: 'each step',
      text: 'The chance that a juror does not come to the draw, does not show the number in it, does not vote, and does not open the vote, each by itself.',
      columns: RULED,
      settings: rows([0, 0.1, 0.2, 0.3, 0.4, 0.5], cases(1000), (p) => ({
        uncome: p,
        unshown: p,
        unvoted: p,
        unopened: p,
      })),
    },
    {
      title: 'Bribes',
      by: 'bribable',
      text: 'The side in the wrong finds every juror who has sat down, and this share of them sells the vote.',
      columns: ['firstWrong', 'wrong', 'error', 'rounds', 'bought', 'upFront', 'ifItFails'],
      settings: rows(
        Array.from({ length: 11 }, (_, at) => at / 10),
        cases(1700),
        (bribable) => ({ bribable }),
      ),
    },
  ]
}

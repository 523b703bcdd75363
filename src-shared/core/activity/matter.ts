/** One agreement, talk or pair as it stands. What a person is told of follows from it, from the time, and from what they were told before. */

/** What a person can switch on and off. */
export const ACTIVITY_KINDS = ['proposal', 'task', 'dispute', 'deadline', 'message', 'progress', 'news'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

const KINDS = {
  /** Terms wait for an answer or a signature. */
  proposal: 'proposal',
  /** The other side of a pair has written a favour down. */
  favour: 'proposal',
  pay: 'task',
  deliver: 'task',
  /** A delivery to look at. */
  review: 'task',
  measure: 'task',
  /** Others ask for an end or for more time. */
  answer: 'task',
  /** What was signed here the ledger recorded without effect. */
  refused: 'task',
  rule: 'dispute',
  disputed: 'dispute',
  /** Somebody has brought this person before a panel. */
  defend: 'dispute',
  /** This person was drawn as a juror. */
  judge: 'dispute',
  /** The other side has brought evidence. */
  evidence: 'dispute',
  /** The panel has found something that this person may appeal. */
  appeal: 'dispute',
  appealed: 'dispute',
  /** A keeper was told of a notice or a person. */
  reported: 'task',
  /** An act on an own list is appealed against. */
  objected: 'dispute',
  /** A list of keepers names this person. */
  named: 'dispute',
  /** An own appeal was answered. */
  judged: 'progress',
  due: 'deadline',
  /** An own offer or need leaves the board soon. */
  ends: 'deadline',
  message: 'message',
  agreed: 'progress',
  released: 'progress',
  declined: 'progress',
  withdrawn: 'progress',
  lapsed: 'progress',
  settled: 'progress',
  refunded: 'progress',
  cancelled: 'progress',
  expired: 'progress',
  /** Of one commitment among several. */
  kept: 'progress',
  broken: 'progress',
  waived: 'progress',
  ruled: 'progress',
  /** A panel has found something. */
  found: 'progress',
  /** A pool met its goal, and this person may say that their milestone is done. */
  'pool-claim': 'task',
  /** A payment out of a pool is voted on. */
  'pool-vote': 'task',
  'pool-missed': 'progress',
  'pool-met': 'progress',
  'pool-paid': 'progress',
  'pool-unpaid': 'progress',
  /** This person's guardians agreed on another key for them: unless they asked for it, they have to say no. */
  'guard-veto': 'dispute',
  /** Somebody asks this person to guard them. */
  'guard-asked': 'task',
  /** Another guardian brings somebody back whom this person guards. */
  'guard-help': 'task',
  /** A case that this person was called to judge is over. */
  closed: 'progress',
  ended: 'progress',
  /** New notices that a saved search finds. */
  match: 'news',
  'followed-person': 'news',
  'followed-space': 'news',
  /** Of a notice that this person keeps. */
  'wish-price': 'news',
  'wish-stock': 'news',
  'wish-ends': 'news',
  'wish-gone': 'news',
} as const satisfies Record<string, ActivityKind>

export type What = keyof typeof KINDS
export const WHATS = Object.keys(KINDS) as [What, ...What[]]
export const kindOf = (what: What): ActivityKind => KINDS[what]

export interface Due {
  /** The instant as the terms count it: it stays the same while the hub's clock stands still, and changes when the deadline is moved. */
  at: number
  /** Milliseconds until then, as far as is known now; at most none. */
  left: number
}

/** Something that waits for this person. Once it is answered, it never comes back under the same id. */
export interface Need {
  /** Unlike every other id of its matter, earlier or later. */
  id: string
  what: What
  /** When it arose. */
  since: number
  by?: string | undefined
  due?: Due | undefined
}

/** Something that is over and done. */
export interface Happening {
  id: string
  what: What
  at: number
  by?: string | undefined
  /** It was this person's own doing. */
  own?: boolean | undefined
  /** It need not be told beside a need that came with it. */
  minor?: boolean | undefined
  /** It stands in the list, and the desktop is not told. */
  quiet?: boolean | undefined
}

export interface Matter {
  /** What the person knows it by; private, and may be written by the other side. */
  title: string
  needs: readonly Need[]
  happenings: readonly Happening[]
  /** When time alone will have changed something about it. */
  again?: number | undefined
}

/** Which talks and which words a person still gets to see when the other side is blocked, or is in the hub no more. */

/** A talk with one other person, as far as showing it goes. */
export interface Talk {
  /** I have blocked the other side. */
  blocked: boolean
  /** The other side is a member who may make new agreements. */
  member: boolean
  /** It has become an agreement, open or ended. */
  agreed: boolean
  /** A proposal of mine may still be agreed to. */
  offered: boolean
  /** I have written in it. */
  spoken: boolean
}

/**
 * What binds me, or still may, is always shown: an agreement runs to its end, and a proposal of mine can be taken back. Beyond that
 * nothing of a blocked person is shown, and nothing that somebody outside the hub begins.
 */
export function talkShown({ blocked, member, agreed, offered, spoken }: Talk): boolean {
  if (agreed || offered) return true
  return !blocked && (member || spoken)
}

const SAID = ['proposal', 'decline', 'text', 'delivery', 'cancel'] as const
export type Said = (typeof SAID)[number]

/** Whether a message is part of a trade: those of other features travel in the same boxes. */
export const isTalk = (kind: string): kind is Said => (SAID as readonly string[]).includes(kind)

/** Of a blocked person's messages only what is part of carrying an agreement out: its terms, deliveries, and wishes to end it. */
export function wordsShown(kind: Said, place: { blocked: boolean; agreed: boolean; mine: boolean }): boolean {
  if (place.mine || !place.blocked) return true
  return place.agreed && kind !== 'text' && kind !== 'decline'
}

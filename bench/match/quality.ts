/** How many of the first five that somebody is shown should be there, and how many of the reasons shown are true. */
import { type Candidate, matchesOf } from '#shared/core/spaces/match.ts'
import { LEVELS, skills } from '#shared/core/spaces/types/skills.ts'
import { isBest, type SkillTown, type Townsperson } from './town.ts'
import { isTrue } from './truth.ts'

const SHOWN = 5

export interface Quality {
  /** Of those who have five or more to find: share of the first five that are among them (precision at five). */
  precision: number
  /** Who had. */
  asked: number
  reasons: number
  trueReasons: number
}

export function qualityOf({ needs, offers }: SkillTown, from: 'need' | 'offer'): Quality {
  const [mine, others] = from === 'need' ? [needs, offers] : [offers, needs]
  const byId = new Map(others.map((one) => [one.notice.id, one]))
  const all = others.map(({ notice }) => notice)
  const sides = <T>(me: T, other: T): [T, T] => (from === 'need' ? [me, other] : [other, me])
  const suits = (me: Townsperson, other: Townsperson): boolean => isBest(...sides(me.truth, other.truth))
  const quality: Quality = { precision: 0, asked: 0, reasons: 0, trueReasons: 0 }
  let right = 0
  for (const me of mine) {
    const first = matchesOf(me.notice, all, skills.begins.fields).found.slice(0, SHOWN)
    for (const { id, reasons } of first) {
      const [need, offer] = sides<Candidate>(me.notice, (byId.get(id) as Townsperson).notice)
      quality.reasons += reasons.length
      quality.trueReasons += reasons.filter((reason) => isTrue(reason, need, offer, LEVELS)).length
    }
    if (others.filter((other) => suits(me, other)).length < SHOWN) continue
    quality.asked++
    right += first.filter(({ id }) => suits(me, byId.get(id) as Townsperson)).length
  }
  return { ...quality, precision: right / (SHOWN * quality.asked) }
}

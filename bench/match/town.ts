/**
 * A skill board of people of whom it is known who suits whom: what each can, wants and may is drawn first, and the notice written of it
 * afterwards, in one of several wordings and with some fields left empty. So the best matches are known without asking the matcher.
 */
import { random } from '#shared/core/kernel/index.ts'
import type { Candidate } from '#shared/core/spaces/match.ts'
import { LEVELS, WAYS } from '#shared/core/spaces/types/skills.ts'

/** Each skill as different people call it. Some share a word with another that is something else. */
const SKILLS: readonly (readonly string[])[] = [
  ['Algebra', 'algebra lessons', 'School algebra'],
  ['Geometry', 'Geometry, school', 'geometry lesson'],
  ['Guitar', 'guitar lessons', 'Classical guitar'],
  ['Spanish', 'spanish conversation', 'Spanish lessons'],
  ['Spanish cooking', 'cooking Spanish food'],
  ['Bicycle repair', 'repair of bicycles', 'bicycles: repair'],
  ['Clock repair', 'clocks, repair', 'repair of clocks'],
  ['Bookkeeping', 'bookkeeping for clubs'],
  ['Programming Rust', 'Rust programming', 'programming in Rust'],
  ['Sewing', 'sewing clothes', 'Sewing and mending'],
  ['Portrait photography', 'photography of portraits', 'portrait photography'],
  ['Piano', 'piano for beginners', 'Piano lessons'],
]
const KINDS = ['Tutoring', 'Collaboration', 'Task']
/** How often a person leaves a field empty that they could fill in. */
const SILENT = 0.15

/** What is true of a person, said or not. */
export interface Truth {
  skill: number
  kinds: readonly string[]
  level: number
  /** Asked or paid for an hour, smallest units. */
  amount: number
  day: number
  from: number
  to: number
  ways: readonly string[]
}

export interface Townsperson {
  truth: Truth
  notice: Candidate
}

export interface SkillTown {
  needs: readonly Townsperson[]
  offers: readonly Townsperson[]
}

export function skillTown(seed: number, people: number): SkillTown {
  const draw = random(seed)
  const below = (n: number): number => Math.floor(draw() * n)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const some = (items: readonly string[]): string[] => {
    const chosen = items.filter(() => draw() < 0.5)
    return chosen.length > 0 ? chosen : [pick(items)]
  }
  const truthOf = (purpose: 'offer' | 'need'): Truth => {
    const from = 8 * 60 + 30 * below(20)
    const kinds = purpose === 'need' ? [pick(KINDS)] : some(KINDS)
    const level = purpose === 'need' ? below(3) : below(LEVELS.length)
    const amount = purpose === 'need' ? 1500 + 100 * below(20) : 500 + 100 * below(25)
    return {
      skill: below(SKILLS.length),
      kinds,
      level,
      amount,
      day: below(2),
      from,
      to: from + 60 + 60 * below(4),
      ways: some(WAYS),
    }
  }
  const said = <T>(value: T, empty: T): T => (draw() < SILENT ? empty : value)
  const one = (purpose: 'offer' | 'need', n: number): Townsperson => {
    const truth = truthOf(purpose)
    const { skill, kinds, level, amount, day, from, to, ways } = truth
    const wording = pick(SKILLS[skill] as readonly string[])
    const free = said([{ day, from, to }], [])
    const fields = {
      ...{ skill: wording, kind: [...kinds] },
      level: said([LEVELS[level] as string], []),
      way: said([...ways], []),
      ...(free.length > 0 && { free }),
    }
    const price = { kind: 'tokens' as const, token: 'HRS', amount: BigInt(amount), per: 'hour' }
    return {
      truth,
      notice: { id: `${purpose}-${n}`, did: `did:${purpose}:${n}`, purpose, title: wording, price, fields },
    }
  }
  const all = (purpose: 'offer' | 'need') => Array.from({ length: people }, (_, n) => one(purpose, n))
  return { needs: all('need'), offers: all('offer') }
}

const LESSON_MINUTES = 30

/** Whether these two should meet, by everything that is true of them. */
export function isBest(need: Truth, offer: Truth): boolean {
  const together = Math.min(need.to, offer.to) - Math.max(need.from, offer.from)
  return (
    need.skill === offer.skill &&
    need.kinds.some((kind) => offer.kinds.includes(kind)) &&
    offer.level >= need.level &&
    offer.amount <= need.amount &&
    need.day === offer.day &&
    together >= LESSON_MINUTES &&
    need.ways.some((way) => offer.ways.includes(way))
  )
}

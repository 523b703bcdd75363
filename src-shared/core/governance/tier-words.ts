/** A ladder of tiers, and where somebody stands on it, in sentences: the same on sheets, on pages and over the socket. */
import type { Tier, TierGives, TierNeeds, TierRules } from '#shared/wire/tiers.ts'
import { money, type TokenWords } from '../agreements/sentence.ts'
import { DAY, formatDuration, HOUR } from '../kernel/index.ts'
import { type Merits, missing, WHOLE } from '../tiers/index.ts'

const percent = (permille: number): string => `${permille / 10} %`
const people = (count: number): string => (count === 1 ? 'one trading partner' : `${count} trading partners`)

function needWords({ age, partners, kept, lost, trusted }: TierNeeds, token: TokenWords): string {
  const asked = [
    ...(age > 0 ? [`${formatDuration(age)} as a member`] : []),
    ...(partners > 0 ? [people(partners)] : []),
    ...(kept > 0 ? [`${percent(kept)} of promises kept`] : []),
    ...(lost === undefined ? [] : [lost === 0 ? 'no ruling lost' : `at most ${lost} rulings lost`]),
    ...(trusted > 0n ? [`being trusted with ${money(trusted, token)} in all`] : []),
  ]
  return asked.length === 0 ? 'from the beginning' : `by ${asked.join(', ')}`
}

function rightsWords({ board, votes, jury }: TierGives): string {
  const rights = { 'posting on the board': board, voting: votes, 'being drawn for juries': jury }
  const all = Object.entries(rights)
  const listed = (on: boolean): string =>
    all
      .filter(([, is]) => is === on)
      .map(([name]) => name)
      .join(', ')
  if (all.every(([, is]) => is)) return `With ${listed(true)}.`
  return all.some(([, is]) => is) ? `With ${listed(true)}; without ${listed(false)}.` : `Without ${listed(false)}.`
}

/** What a tier gives, a sentence each. */
export function givesWords(gives: TierGives, token: TokenWords): string[] {
  const { exposure, credit, fee, cover } = gives
  return [
    exposure === undefined
      ? 'As much as anybody agrees to may be open or owed at once.'
      : `Up to ${money(exposure, token)} may be open or owed at once.`,
    ...(credit === undefined
      ? []
      : [`Credit reaches down to ${money(-credit, token)}, where the account itself does.`]),
    ...(fee === 0 ? [] : [`${percent(fee)} of what agreements pay goes to the hub’s pool.`]),
    ...(cover === undefined
      ? []
      : [
          `Where what was paid has to go back and is not there any more, the pool pays up to ${money(cover, token)} of it, as far as it has it, and is owed that instead.`,
        ]),
    rightsWords(gives),
  ]
}

const rungWords = ({ name, needs, gives }: Tier, token: TokenWords): string =>
  `“${name}”, ${needWords(needs, token)}: ${givesWords(gives, token).join(' ')}`

/** From the bottom up, a sentence or more for each rung. */
export function ladderWords(rules: TierRules | undefined, token: TokenWords): string[] {
  if (!rules || rules.ladder.length === 0) return ['There are no tiers of standing: every member may do the same.']
  return [
    'What members may owe and do depends on what they have kept. A rung asks for what those below it ask for too.',
    ...rules.ladder.map((tier) => rungWords(tier, token)),
    `Trading partners are counted once each, and newcomers together with whoever brought them; only people of another branch than one’s own count. Promises to the same people count once in ${formatDuration(rules.season)}.`,
  ]
}

/** Whole hours, or days, so that nobody is told “3 days 4 h 12 min”. */
const roundUp = (ms: number): number => (ms > DAY ? Math.ceil(ms / DAY) * DAY : Math.ceil(ms / HOUR) * HOUR)

/** What is missing for a rung, in words that say how much. */
export function missingWords(merits: Merits, needs: TierNeeds, token: TokenWords): string[] {
  const more = needs.partners - merits.partners
  const done = merits.kept + merits.broken
  const share = done === 0 ? WHOLE : Math.floor((merits.kept * WHOLE) / done)
  const words: Record<keyof TierNeeds, string> = {
    age: `${formatDuration(roundUp(needs.age - merits.age))} more as a member`,
    partners: more === 1 ? 'one more trading partner' : `${more} more trading partners`,
    kept: `more promises kept (${percent(share)} so far, ${percent(needs.kept)} asked)`,
    lost: `fewer rulings lost than ${merits.lost}, which no time undoes`,
    trusted: `trust of ${money(needs.trusted - merits.trusted, token)} more`,
  }
  return missing(merits, needs).map((need) => words[need])
}

export interface Standing {
  place: number
  rungs: number
  tier: Tier
  next?: Tier
  merits: Merits
  used: bigint
}

/** Where somebody stands, what of it is used, and how to rise; in words that fit oneself and others. */
export function standingWords({ place, rungs, tier, next, merits, used }: Standing, token: TokenWords): string[] {
  const [room, ...gives] = givesWords(tier.gives, token)
  const spent = tier.gives.exposure === undefined ? '' : ` ${money(used, token)} of it is used.`
  return [`“${tier.name}”, rung ${place + 1} of ${rungs}. ${room}${spent}`, ...gives, ...riseWords(next, merits, token)]
}

function riseWords(next: Tier | undefined, merits: Merits, token: TokenWords): string[] {
  if (!next) return []
  const [room] = givesWords(next.gives, token)
  return [`For “${next.name}” there is missing: ${missingWords(merits, next.needs, token).join(', ')}. ${room}`]
}

/** Whether a reason that is shown holds of the two notices, told from their fields alone and by other steps than the matcher's. */
import { wordsIn } from '#shared/core/notices/index.ts'
import type { Candidate, Reason } from '#shared/core/spaces/match.ts'
import type { FieldValue, Slot } from '#shared/wire/spaces.ts'

const LESSON_MINUTES = 30
const DAY_MINUTES = 24 * 60
const STEM_LETTERS = 4

const list = (value: FieldValue | undefined): readonly unknown[] => (Array.isArray(value) ? value : [])
const names = (value: FieldValue | undefined): string[] => list(value).filter((one) => typeof one === 'string')
const slots = (value: FieldValue | undefined): Slot[] =>
  list(value).filter((one): one is Slot => typeof one === 'object')

/** The minutes of the week in which somebody is free. */
function minutes(value: FieldValue | undefined): Set<number> {
  const free = new Set<number>()
  for (const { day, from, to } of slots(value)) for (let at = from; at < to; at++) free.add(day * DAY_MINUTES + at)
  return free
}

function isSkill(need: Candidate, offer: Candidate): boolean {
  const skill = ({ fields }: Candidate): string => (typeof fields.skill === 'string' ? fields.skill : '')
  const alike = (a: string, b: string): boolean => {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a]
    return short === long || (short.length >= STEM_LETTERS && long.slice(0, short.length) === short)
  }
  const within = (part: Candidate, whole: Candidate): boolean => {
    const words = wordsIn(skill(part))
    const said = wordsIn(`${skill(whole)} ${whole.title}`)
    return words.length > 0 && words.filter((word) => !said.some((other) => alike(word, other))).length === 0
  }
  return within(need, offer) || within(offer, need)
}

function isChoice(aspect: 'kind' | 'way', { is, texts = [] }: Reason, need: Candidate, offer: Candidate): boolean {
  const [asked, given] = [names(need.fields[aspect]), names(offer.fields[aspect])]
  const both = asked.filter((one) => given.includes(one))
  if (is === 'open') return asked.length === 0 || given.length === 0
  if (is === 'misses') return asked.length > 0 && given.length > 0 && both.length === 0
  return both.length > 0 && both.length === texts.length && texts.every((text) => both.includes(text))
}

function isLevel({ is, texts = [] }: Reason, need: Candidate, offer: Candidate, levels: readonly string[]): boolean {
  const [[asked], [given]] = [names(need.fields.level), names(offer.fields.level)]
  if (is === 'open') return asked === undefined || given === undefined
  if (asked === undefined || given === undefined || texts[0] !== given) return false
  const enough = levels.slice(levels.indexOf(asked)).includes(given)
  return enough === (is === 'fits')
}

function isBudget({ is, spare }: Reason, { price: pays }: Candidate, { price: asks }: Candidate): boolean {
  const same = pays.kind === 'tokens' && asks.kind === 'tokens' && pays.token === asks.token && pays.per === asks.per
  if (is === 'open' || !same) return is === 'open' && !same
  return spare === pays.amount - asks.amount && asks.amount <= pays.amount === (is === 'fits')
}

function isFree({ is, times = [] }: Reason, need: Candidate, offer: Candidate): boolean {
  const [asked, given] = [minutes(need.fields.free), minutes(offer.fields.free)]
  if (is === 'open') return asked.size === 0 || given.size === 0
  if (asked.size === 0 || given.size === 0) return false
  if (is === 'fits')
    return (
      times.length > 0 &&
      times.every(({ day, from, to }) => {
        for (let at = from; at < to; at++) {
          const minute = day * DAY_MINUTES + at
          if (!asked.has(minute) || !given.has(minute)) return false
        }
        return to - from >= LESSON_MINUTES
      })
    )
  // Each pair of hours by itself is too short: two that touch are two meetings.
  return slots(need.fields.free).every((a) =>
    slots(offer.fields.free).every(
      (b) => a.day !== b.day || Math.min(a.to, b.to) - Math.max(a.from, b.from) < LESSON_MINUTES,
    ),
  )
}

export function isTrue(reason: Reason, need: Candidate, offer: Candidate, levels: readonly string[]): boolean {
  switch (reason.aspect) {
    case 'skill':
      return isSkill(need, offer) === (reason.is === 'fits')
    case 'kind':
    case 'way':
      return isChoice(reason.aspect, reason, need, offer)
    case 'level':
      return isLevel(reason, need, offer, levels)
    case 'budget':
      return isBudget(reason, need, offer)
    case 'free':
      return isFree(reason, need, offer)
  }
}

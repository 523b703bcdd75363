/** One sentence each for what is expected of somebody and how they are seen from here. */
import { money } from '#shared/core/agreements/index.ts'
import type { TrustView } from '#shared/ipc/reputation.ts'

const counted = (ratings: number): string => (ratings === 1 ? '1 rating' : `${ratings} ratings`)

/** `nick` is absent for oneself. */
export function expectedWords(
  nick: string | undefined,
  ratings: number,
  known: { score: number; error: number } | undefined,
): string {
  if (nick === undefined) return 'Nobody rates themselves.'
  if (!known) return `Too little is known from people your trust leads to: nobody can say how you would rate ${nick}.`
  // At least one: no rating is between two.
  const error = Math.max(1, Math.round(known.error))
  return `You would probably rate ${nick} ${signed(Math.round(known.score))} of 10, give or take ${error}, going by ${counted(ratings)} of people your trust leads to.`
}

const signed = (score: number): string => (score < 0 ? `−${-score}` : String(score))

interface Named {
  nick: string
  me: boolean
}

export function trustWords(
  target: Named,
  score: number,
  paths: readonly { people: readonly Named[] }[],
  { amount, token }: Pick<TrustView['stood'], 'amount' | 'token'>,
): string {
  if (target.me) return 'This is you: what others see in you hangs on whom they trust.'
  const stood =
    BigInt(amount) > 0n
      ? ` You and those between you could stand for ${money(BigInt(amount), token)} of theirs.`
      : ' No chain of trust lines leads from you to them, so nothing could be stood for.'
  return `${seenWords(target, score, paths)}${stood}`
}

function seenWords({ nick }: Named, score: number, paths: readonly { people: readonly Named[] }[]): string {
  const [best] = paths
  if (!best) return `Nobody you trust, directly or over others, trusts ${nick}.`
  const share = score < 0.01 ? 'fewer than 1' : String(Math.round(score * 100))
  const between = best.people.slice(1, -1).map((person) => person.nick)
  const way = between.length === 0 ? 'mostly by your own trust in them' : `mostly over ${between.join(', then ')}`
  return `Of 100 walks from you along people’s trust, ${share} come by ${nick}, ${way}.`
}

/** What a ladder may begin with, in a hub that has none: mild, and with a vote for everybody. */
import type { TierForm, TiersForm } from '#shared/ipc/standing.ts'
import type { Token } from '#shared/ipc/values.ts'

const DAY = 86_400_000
const SEASON = 30 * DAY
/** In whole tokens. */
const FIRST_EXPOSURE = 50
const NEXT_EXPOSURE = 500
const NEXT_PARTNERS = 2
const NEXT_KEPT = 800
const TWICE = 2n

const FREELY: TierForm['gives'] = { fee: 0, board: true, votes: true, jury: true }
const NOTHING: TierForm['needs'] = { age: 0, partners: 0, kept: 0, trusted: '0' }

export function ladderFor({ decimals }: Pick<Token, 'decimals'>): TiersForm {
  const units = (whole: number): string => String(BigInt(whole) * 10n ** BigInt(decimals))
  return {
    season: SEASON,
    ladder: [
      { name: 'New', needs: NOTHING, gives: { ...FREELY, jury: false, exposure: units(FIRST_EXPOSURE) } },
      {
        name: 'Known',
        needs: { ...NOTHING, partners: NEXT_PARTNERS, kept: NEXT_KEPT },
        gives: { ...FREELY, exposure: units(NEXT_EXPOSURE) },
      },
    ],
  }
}

/** One more rung: asks for more people, and gives twice as much. */
export function rungAbove(ladder: readonly TierForm[]): TierForm {
  const top = ladder.at(-1) as TierForm
  const { exposure } = top.gives
  return {
    name: '',
    needs: { ...top.needs, partners: top.needs.partners + NEXT_PARTNERS },
    gives: {
      ...top.gives,
      ...(exposure !== undefined && exposure !== '' && { exposure: String(BigInt(exposure) * TWICE) }),
    },
  }
}

/** While an amount or a name is missing there is nothing to propose yet. */
export const isWhole = ({ ladder }: TiersForm): boolean =>
  ladder.every(
    ({ name, needs, gives }) =>
      name.trim() !== '' && needs.trusted !== '' && gives.exposure !== '' && gives.credit !== '' && gives.cover !== '',
  )

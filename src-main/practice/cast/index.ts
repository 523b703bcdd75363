/** Who lives in the practice town. The first founds it and signs its ledger; the guide is who a first trade is made with. */
import type { Persona } from '../persona.ts'
import { bram } from './bram.ts'
import { ines } from './ines.ts'
import { mara } from './mara.ts'
import { tomasz } from './tomasz.ts'

export const FOUNDER: Persona = mara
export const GUIDE: Persona = ines
export const CAST: readonly Persona[] = [mara, ines, tomasz, bram]

export const isNeighbour = (nick: string): boolean => CAST.some((persona) => persona.nick === nick)

/** Every amount carries this code, so that play money is called so wherever it is written. */
export const TOWN = {
  name: 'Practice town',
  tokenName: 'Play acorns',
  tokenCode: 'PLAY',
  decimals: 0,
  grant: '120',
  creditLimit: '80',
  issuing: 'keepers',
} as const

/** A place for anything; its keeper says what. */
import { BEGINS, type SpaceType } from './type.ts'

export const general: SpaceType = { begins: BEGINS, keeps: [], check: () => null }

/** Four validators who take turns in saying which batch comes next; any three of them sign. */
import { named } from '#main/testing/consensus-form.ts'
import { measureTogether } from './together.ts'

const SIGNERS = 4

export const run = (): Promise<Record<string, number>> =>
  measureTogether({ signers: SIGNERS, consensus: named('bft', SIGNERS) })

/** Matches of a notice on a skill board, with their reasons (core/spaces/match.ts). */
import type { FeatureModule } from '../../engine/feature.ts'
import { matches } from './matches.ts'

export const matching: FeatureModule = {
  name: 'matching',
  readModel: { version: 1, tables: [], create: '' },
  handlers: { 'notices.matches': matches },
}

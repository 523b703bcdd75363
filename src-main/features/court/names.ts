/** What cases are called and between whom they are, for finding them among everything. */
import type { FeatureContext } from '../../engine/feature.ts'
import { findCase } from './filed.ts'
import { caseWords } from './words.ts'

/** Older ones are found through the ledger. */
const NAMED_MAX = 200

/** Of a hub, those under way first. */
export const caseRows = ({ sql }: FeatureContext, hub: string): { id: string; updated: number }[] =>
  sql.all('SELECT id, updated FROM court_case WHERE hub = ? ORDER BY over, updated DESC LIMIT ?', hub, NAMED_MAX)

/** Undefined where no hub here has such a case. */
export function caseNamed(context: FeatureContext, id: string): { title: string; dids: readonly string[] } | undefined {
  const filed = findCase(context, id)
  return filed && { title: caseWords(context, filed).title, dids: filed.state.sides }
}

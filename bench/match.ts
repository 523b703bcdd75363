/**
 * Matching on a skill board of 2,000 people of whom it is known who suits whom (match/town.ts): of the five shown first, how many should be there,
 * from the side of needs and from that of offers, and how many of the reasons shown are true of the two notices.
 */
import { qualityOf } from './match/quality.ts'
import { skillTown } from './match/town.ts'

const SEED = 55
const PEOPLE = 1000

export async function run(): Promise<Record<string, number>> {
  const town = skillTown(SEED, PEOPLE)
  const started = process.cpuUsage()
  const [needs, offers] = [qualityOf(town, 'need'), qualityOf(town, 'offer')]
  const { user, system } = process.cpuUsage(started)
  return {
    needs: PEOPLE,
    offers: PEOPLE,
    precision_at_5: (needs.precision * needs.asked + offers.precision * offers.asked) / (needs.asked + offers.asked),
    needs_precision_at_5: needs.precision,
    offers_precision_at_5: offers.precision,
    needs_asked: needs.asked,
    offers_asked: offers.asked,
    reasons: needs.reasons + offers.reasons,
    reasons_true: (needs.trueReasons + offers.trueReasons) / (needs.reasons + offers.reasons),
    cpu_ms: (user + system) / 1000,
  }
}

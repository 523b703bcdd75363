/** How people, tokens and commitments are called in one hub, for the rules' own words. */
import { type ContractWords, contractSentence } from '#shared/core/contracts/index.ts'
import { readToken } from '#shared/core/ledger/index.ts'
import { readVersion } from '#shared/core/research/index.ts'
import { ANYBODY } from '#shared/wire/anybody.ts'
import type { ContractTerms } from '#shared/wire/contracts.ts'
import type { ContractProse } from '#shared/wire/mail.ts'
import type { FeatureContext } from '../../../engine/feature.ts'
import { nickOf } from '../../people/index.ts'

/** As one sentence, also where whoever takes it is named first. */
export function draftSentence(terms: ContractTerms, words: ContractWords): string {
  const sentence = contractSentence(terms, words)
  return terms.parties[0]?.did === ANYBODY ? `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}` : sentence
}

/** Without the prose, commitments go by their number: attesters have the terms alone. */
export const wordsOf = (
  context: FeatureContext,
  hub: string,
  prose: Pick<ContractProse, 'titles'> | undefined,
): ContractWords => ({
  titles: prose?.titles ?? [],
  nameOf: (did) => (did === ANYBODY ? 'whoever takes it' : nickOf(context.sql, hub, did)),
  tokenOf: (code) => ({ code, decimals: readToken(context.state(hub), code)?.decimals ?? 0 }),
  titleOf: (study, version) => readVersion(context.state(hub), { study, version })?.content.title,
})

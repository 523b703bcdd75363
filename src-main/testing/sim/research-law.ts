/**
 * Law 23: what came of repeating a study stands for ever, reckoned from certified events: each replication is in the state as it was signed, nobody
 * has two of one version, and a version's tallies are their sum.
 */
import { toHex } from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import type { ReplicationState, StudyState, VersionState } from '#shared/core/research/index.ts'
import { versionKey } from '#shared/core/research/index.ts'
import type { Applied } from './books.ts'
import { broken } from './violation.ts'

const LAW = 23

export class ResearchLaw {
  /** Verdicts that were certified, by version and person. */
  readonly #said = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  follow(applied: readonly Applied[]): void {
    for (const { t, as, body } of applied) {
      if (t !== 'research.replicate') continue
      const { study, version, verdict } = body as unknown as ReplicationState
      const of = versionKey(study, version)
      if (this.#said.has(`${of}/${as}`)) broken(LAW, 'somebody repeated one version twice')
      this.#said.set(`${of}/${as}`, verdict)
      this.#counts.set(`${of}/${verdict}`, (this.#counts.get(`${of}/${verdict}`) ?? 0) + 1)
    }
  }

  check(records: ReadonlyMap<string, StateRecord>): void {
    let stand = 0
    for (const [key, record] of records) {
      if (key.startsWith('study-version/')) this.#checkVersion(key, record as VersionState)
      if (!key.startsWith('replication/')) continue
      stand++
      this.#checkReplication(record as ReplicationState, records)
    }
    if (stand !== this.#said.size) broken(LAW, `${this.#said.size} replications were certified, ${stand} stand`)
  }

  #checkVersion(key: string, { independent, tied }: VersionState): void {
    for (const verdict of ['confirmed', 'failed', 'inconclusive'] as const)
      if (independent[verdict] + tied[verdict] !== (this.#counts.get(`${key}/${verdict}`) ?? 0))
        broken(LAW, `a version’s tally of ${verdict} is not the sum of its replications`)
  }

  #checkReplication(one: ReplicationState, records: ReadonlyMap<string, StateRecord>): void {
    const { study, version, by, verdict, tie } = one
    if (this.#said.get(`${versionKey(study, version)}/${by}`) !== verdict)
      broken(LAW, 'a replication says what nobody signed')
    const author = (records.get(`study/${toHex(study)}`) as StudyState | undefined)?.by
    if ((author === by) !== (tie === 'self')) broken(LAW, 'an author’s own replication counts as independent')
  }
}

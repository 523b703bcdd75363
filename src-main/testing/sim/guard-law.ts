/**
 * Law 24: no key of an identity changes without the words of enough guardians that said yes, each of which stood through the whole delay with no
 * veto; and no device is let in by another key than the one in force. Reckoned from certified events alone.
 */
import type { DeviceState, MemberState } from '#shared/core/hubs/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { StateRecord } from '#shared/core/kernel/view.ts'
import type { Applied } from './books.ts'
import { broken } from './violation.ts'

const LAW = 24

interface Ward {
  /** Every naming so far: which of them is in force is for the others' words to show. */
  namings: { guardians: string[]; k: number; delay: number }[]
  yes: Set<string>
  /** Who stood for which key, and from when to when; a veto ends every word. */
  words: { who: string; key: string; since: number; until?: number }[]
}

export class GuardLaw {
  readonly #wards = new Map<string, Ward>()
  readonly #keys = new Map<string, string | undefined>()
  /** Devices let in since the last look, with the key that certified them. */
  #came: { did: string; key: string | undefined }[] = []

  /** One event that had effect, at the time of its batch. */
  follow({ t, as, body }: Pick<Applied, 't' | 'as' | 'body'>, at: number): void {
    const { did = as, ...said } = body as unknown as { did?: string; key?: Uint8Array; cert?: { key?: Uint8Array } }
    if (t === 'member.device') this.#came.push({ did, key: said.cert?.key && toHex(said.cert.key) })
    if (!t.startsWith('guard.')) return
    const ward = this.#wards.get(did) ?? { namings: [], yes: new Set(), words: [] }
    this.#wards.set(did, ward)
    const ends = (whose?: string) => {
      for (const word of ward.words) if (whose === undefined || word.who === whose) word.until ??= at
    }
    if (t === 'guard.name') ward.namings.push(said as unknown as Ward['namings'][number])
    if (t === 'guard.accept') ward.yes.add(as)
    if (t === 'guard.decline' || t === 'guard.recover') ends(as)
    if (t === 'guard.decline') ward.yes.delete(as)
    if (t === 'guard.recover') ward.words.push({ who: as, key: toHex(said.key as Uint8Array), since: at })
    if (t === 'guard.veto') ends()
  }

  /** After the last of some batches. */
  check(records: ReadonlyMap<string, StateRecord>, time: number): void {
    const before = new Map(this.#keys)
    for (const [did, ward] of this.#wards) this.#changed(did, ward, records, time)
    for (const { did, key } of this.#came)
      if (key !== before.get(did) && key !== this.#keys.get(did))
        broken(LAW, 'a device was let in by a key that is not in force')
    this.#came = []
  }

  #changed(did: string, ward: Ward, records: ReadonlyMap<string, StateRecord>, time: number): void {
    const { key } = records.get(`member/${did}`) as unknown as MemberState
    const now = key && toHex(key)
    if (now === this.#keys.get(did)) return
    if (now === undefined || !isAllowed(ward, now, time)) broken(LAW, `the key of ${did} changed without its guardians`)
    if (this.#came.every((one) => one.did !== did)) checkOld(did, records)
    this.#keys.set(did, now)
    for (const word of ward.words) word.until ??= time
  }
}

/** Whether those of some naming stood for the key for as long as it asks, at some time. Vetoes only make it longer. */
function isAllowed({ namings, yes, words }: Ward, key: string, time: number): boolean {
  const moments = [time, ...words.flatMap(({ until }) => until ?? [])]
  return namings.some(({ guardians, k, delay }) =>
    moments.some((moment) => {
      const stood = words.filter(
        ({ who, key: one, since, until = time }) =>
          one === key && since <= moment && until >= moment && yes.has(who) && guardians.includes(who),
      )
      // The first who were enough began the delay; whoever came later only joined them.
      const since = stood.map((word) => word.since).sort((a, b) => a - b)
      return since.length >= k && moment - (since[k - 1] ?? moment) >= delay
    }),
  )
}

/** Whatever was in use before is not any more. */
function checkOld(did: string, records: ReadonlyMap<string, StateRecord>): void {
  for (const [name, record] of records) {
    if (!name.startsWith('device/')) continue
    const { as, state } = record as unknown as DeviceState
    if (as === did && state === 'active') broken(LAW, 'a device of before the change is still in use')
  }
}

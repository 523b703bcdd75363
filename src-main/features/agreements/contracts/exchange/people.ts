/** The actors of a foreign document as the parties of a draft. */
import { err, ok, type Result } from '#shared/core/kernel/index.ts'
import type { ContractForm } from '#shared/ipc/contracts.ts'
import { PARTIES_MAX } from '#shared/wire/contracts.ts'
import { did as didShape } from '#shared/wire/shape.ts'
import { countOf, idsOf, type Node, textOf } from './node.ts'
import { type Notes, quoted } from './notes.ts'

type PartyForm = ContractForm['parties'][number]

/** Stands for somebody of a document who has no did here; nobody's key looks like it. */
const unknownDid = (place: number): string => `did:key:unknown-${place + 1}`

export const isDid = (actor: string): boolean => didShape.safeParse(actor).success

/** The two of an exchange where the document leaves one out. */
export const NOBODY = { provider: '?provider', receiver: '?receiver' } as const

export class People {
  readonly #actors: string[] = []
  readonly #groups = new Map<string, NonNullable<PartyForm['group']>>()

  /** Ours say who the parties are, and in which order. */
  constructor(parties: readonly Node[]) {
    for (const party of parties.slice(0, PARTIES_MAX + 1)) {
      const actor = textOf(party, 'id')
      if (actor === undefined) continue
      this.placeOf(actor)
      const quorum = countOf(party, 'kind:quorum', PARTIES_MAX)
      if (quorum !== undefined) this.#groups.set(actor, { members: idsOf(party, 'kind:members').filter(isDid), quorum })
    }
  }

  placeOf(actor: string): number {
    const place = this.#actors.indexOf(actor)
    return place >= 0 ? place : this.#actors.push(actor) - 1
  }

  /** Payees need not be parties. */
  didOf(actor: string): string {
    return isDid(actor) ? actor : unknownDid(this.placeOf(actor))
  }

  /** The error is a sentence. */
  parties(me: string, isMember: (did: string) => boolean, notes: Notes): Result<PartyForm[], string> {
    for (const actor of Object.values(NOBODY)) if (this.#actors.length < 2) this.placeOf(actor)
    if (this.#actors.length > PARTIES_MAX) return err(`It names more than ${PARTIES_MAX} people.`)
    for (const actor of this.#actors) {
      if (actor.startsWith('?')) notes.problem('It does not say who the other is: choose them.')
      else if (!isDid(actor) || !isMember(actor))
        notes.problem(`${quoted(actor)} is no member of this hub: choose who it is.`)
    }
    if (!this.#actors.includes(me)) notes.problem('You are none of those it names: choose which of them you are.')
    return ok(
      this.#actors.map((actor, place) => {
        const group = this.#groups.get(actor)
        return { did: isDid(actor) ? actor : unknownDid(place), ...(group && { group }) }
      }),
    )
  }
}

/** The built-in order: in turn, validators say which batch comes next (decision 019), and what they say stands by their vote for it. */
import type { Height } from '#shared/core/consensus/index.ts'
import { toHex } from '#shared/core/kernel/index.ts'
import type { Vote } from '#shared/wire/consensus.ts'
import type { Finality, Standing } from '../ports/finality.ts'

export class ByTurns implements Finality {
  readonly isAway = false
  readonly #height: () => Pick<Height, 'mayPropose'>

  constructor(height: () => Pick<Height, 'mayPropose'>) {
    this.#height = height
  }

  takes(): boolean {
    return true
  }

  put(): boolean {
    return true
  }

  at(): Iterable<Standing> {
    return []
  }

  standsBy({ round, dev }: Vote): boolean {
    return this.#height().mayPropose(toHex(dev), round)
  }
}

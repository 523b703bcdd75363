/** What was read of agreements and cases to name them: each is read again only after something happened in it, for reading one opens its letters. */

import type { FeatureContext } from '../../engine/feature.ts'
import { blockedDids } from '../people/index.ts'

export interface Called {
  title: string
  dids: readonly string[]
}

export class Names {
  readonly #known = new Map<string, { stamp: string; called: Called | undefined }>()

  /** `stamp` is another one whenever what `read` answers may be. */
  get(key: string, stamp: string, read: () => Called | undefined): Called | undefined {
    const known = this.#known.get(key)
    if (known?.stamp === stamp) return known.called
    const called = read()
    this.#known.set(key, { stamp, called })
    return called
  }
}

/** Whom I block decides what of theirs is shown. */
export const blocksStamp = (context: FeatureContext): string => [...blockedDids(context)].join()

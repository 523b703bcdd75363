/** Everything a person can open, found by the beginnings of its words at every key (decision 060). */
import { wordsIn } from '#shared/core/notices/index.ts'
import type { Found } from '#shared/ipc/search.ts'
import type { FeatureContext, FeatureModule } from '../../engine/feature.ts'
import { Names } from './names.ts'
import { sourcesOf } from './sources.ts'

/** More words than anybody types for a name. */
const WORDS_MAX = 8

export function searchFeature(): FeatureModule {
  const sources = sourcesOf(new Names())
  return {
    name: 'search',
    readModel: { version: 1, tables: [], create: '' },
    handlers: {
      'search.everything': (context: FeatureContext, { text }: { text: string }): Found[] => {
        const typed = wordsIn(text).slice(0, WORDS_MAX)
        return typed.length === 0 ? [] : sources.flatMap((source) => source(context, { text, typed }))
      },
    },
  }
}

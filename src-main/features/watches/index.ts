/** What a person wants to hear of: saved searches, people and spaces they follow, notices they keep (decision 055). */
import type { FeatureContext, FeatureModule } from '../../engine/feature.ts'
import { WatchDesk } from './desk.ts'
import type { WalksKnown } from './fresh.ts'
import { WatchHandlers } from './handlers.ts'
import { readModel } from './read-model.ts'

export { freshCount, type WalksKnown, watchMatter, watchMatters, wishMatter, wishMatters } from './fresh.ts'
export { isWished, watchesHit } from './memory.ts'

export const watchesFeature = (walksOf: WalksKnown): FeatureModule => {
  const desk = new WatchDesk()
  const handlers = new WatchHandlers(desk, walksOf)
  const procedure = (name: Exclude<keyof WatchHandlers, 'constructor'>) => (context: FeatureContext, input: never) =>
    handlers[name](context, input)
  let begun = false
  return {
    name: 'watches',
    readModel,
    onNotice: (sql, hub, event, received) => desk.heard(sql, hub, event, received),
    watch: (context) => {
      if (!begun) handlers.begin(context)
      begun = true
    },
    handlers: {
      'watches.list': procedure('list'),
      'watches.found': procedure('found'),
      'watches.save': procedure('save'),
      'watches.follow': procedure('follow'),
      'watches.wish': procedure('wish'),
      'watches.change': procedure('change'),
      'watches.drop': procedure('drop'),
      'watches.look': procedure('look'),
      'spaces.follow': procedure('followSpace'),
    },
  }
}

/** Studies: publish, revise, repeat, answer (decision 053). All of what they are stands in the certified state. */
import type { FeatureModule } from '../../engine/feature.ts'
import { answer, check, publish, replicate, revise } from './acts.ts'
import { get, list } from './view.ts'

export const research: FeatureModule = {
  name: 'research',
  readModel: { version: 1, tables: [], create: '' },
  handlers: {
    'research.list': list,
    'research.get': get,
    'research.publish': publish,
    'research.revise': revise,
    'research.check': check,
    'research.replicate': replicate,
    'research.answer': answer,
  },
}

/** Muted people: their notices leave this person's board, and everything else with them goes on as before. */
import type { KeptPerson } from '#shared/ipc/people.ts'
import type { FeatureContext } from '../../engine/feature.ts'
import { refused } from '../refusal.ts'
import { keptPeople } from './kept.ts'

const mutes = keptPeople('muted/')

export const isMuted = mutes.has
export const mutedDids = mutes.dids

function mute(context: FeatureContext, who: { did: string; hub: string }): KeptPerson {
  if (who.did === context.keys().did) throw refused('mute.self', 'Nothing was changed: you cannot mute yourself.')
  return mutes.add(context, who)
}

export const muteHandlers = { 'people.muted': mutes.list, 'people.mute': mute, 'people.unmute': mutes.remove }

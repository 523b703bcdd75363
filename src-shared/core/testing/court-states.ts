/** Every kind of state a case can be in, everybody who may try something, and everything they may try. */

import { voteHash } from '../disputes/index.ts'
import type { EventType } from '../hub/index.ts'
import { vrfProve, vrfPublicKey } from '../kernel/ecvrf.ts'
import { awards, BENCH, CourtStory, MEDIATION, RULES } from './court.ts'
import { bytesOf, didOf } from './world.ts'

export type CourtRole = 'filer' | 'other side' | 'mediator' | 'juror' | 'not drawn' | 'latecomer' | 'member'
export const COURT_ROLES: readonly CourtRole[] = [
  'filer',
  'other side',
  'mediator',
  'juror',
  'not drawn',
  'latecomer',
  'member',
]

/** The last of the bench enrols after the filing; the founder mediates, where the terms name somebody. */
const LATE = BENCH[12] as string
const STRANGER = BENCH[13] as string
const SITTING = BENCH.slice(0, 12)

/** Who plays a role in this case: a juror has a seat, or would get one. */
export function castIn(story: CourtStory, role: CourtRole): string {
  const fixed = { filer: 'ben', 'other side': 'cy', mediator: 'ana', latecomer: LATE, member: STRANGER }
  if (role !== 'juror' && role !== 'not drawn') return fixed[role]
  const sat = story.state?.rounds.flatMap(({ seats }) => seats.map(({ did }) => did)) ?? []
  const idle = SITTING.filter((name) => !sat.includes(didOf(name)))
  const [now] = story.state ? story.seated : []
  return (role === 'juror' ? (now ?? idle[0]) : idle.at(-1)) as string
}

const begun = (): CourtStory => {
  const story = new CourtStory({ bench: SITTING, rules: { rounds: 2 } })
  story.deliver()
  return story
}
const filed = (): CourtStory => {
  const story = begun()
  story.file('ben')
  story.enrol(LATE)
  return story
}
const mediated = (): CourtStory => {
  const story = new CourtStory({ bench: SITTING, rules: { rounds: 2, mediation: MEDIATION } })
  story.deliver()
  story.file('ben')
  story.enrol(LATE)
  return story
}
const SPLIT = { share: 600, bond: 0 }
const seated = (): CourtStory => filed().untilSeated(SITTING)
/** One says nothing. */
const COMING = SITTING.slice(0, -1)
const voted = (): CourtStory => {
  const story = seated()
  for (const name of story.seated) story.commit(name, FOUND)
  return story
}
const FOUND = awards(600)
const ruled = (): CourtStory => seated().voting(FOUND)
const appealed = (): CourtStory => {
  const story = ruled()
  story.appeal('cy')
  return story
}

export const COURT_STATES: readonly (readonly [string, () => CourtStory])[] = [
  ['delivered, and in no court', begun],
  ['mediation', mediated],
  [
    'mediation: proposed, signed by the filer and waived by the other side',
    () => {
      const story = mediated()
      story.propose('ana', 600)
      story.sign('ben', SPLIT)
      story.waive('cy')
      return story
    },
  ],
  [
    'closed: both sides signed a split',
    () => {
      const story = mediated()
      story.sign('ben', SPLIT)
      story.sign('cy', SPLIT)
      return story
    },
  ],
  ['evidence', filed],
  ['calling', () => filed().untilCalling()],
  [
    'calling, a juror is there',
    () => {
      const story = filed().untilCalling()
      story.present(SITTING[0] as string)
      return story
    },
  ],
  ['drawing', () => filed().untilDrawing(COMING)],
  [
    'drawing, answered by a juror',
    () => {
      const story = filed().untilDrawing(COMING)
      story.claim(SITTING[0] as string)
      return story
    },
  ],
  [
    'drawing anew: one of them kept their number back',
    () => {
      const story = filed().untilDrawing(COMING).seating(COMING.slice(1))
      story.world.wait(RULES.draw)
      return story.untilSeeded()
    },
  ],
  ['voting', seated],
  [
    'voting, one has voted',
    () => {
      const story = seated()
      story.commit(castIn(story, 'juror'), FOUND)
      return story
    },
  ],
  ['opening', voted],
  [
    'opening, one is open',
    () => {
      const story = voted()
      story.reveal(castIn(story, 'juror'), FOUND)
      return story
    },
  ],
  ['ruled', ruled],
  ['appealed: evidence for a larger panel', appealed],
  ['appealed: drawing', () => appealed().untilDrawing()],
  ['ruled by the last panel', () => appealed().untilSeated(SITTING).voting(FOUND)],
  ['closed: nobody came to the draw', () => filed().untilDrawing([])],
]

type Body = { [key: string]: unknown }
const reason = bytesOf('reasons')
const salt = bytesOf('salt')
const statement = bytesOf('statement')
const secretOf = (name: string): Uint8Array => bytesOf(`vrf of ${name}`)

/** In no case yet, an act names one that is not there. */
const at = (story: CourtStory) => ({ case: story.case, round: Math.max(0, (story.state?.rounds.length ?? 1) - 1) })
const inContract = ({ id }: CourtStory) => ({ agreement: id, commitment: 0 })
const inputOf = (story: CourtStory): Uint8Array => story.state?.seed ?? statement
const piecesOf = (story: CourtStory, name: string): number =>
  name === 'cy' ? (story.state?.pieces[1] ?? 0) : (story.state?.pieces[0] ?? 0)
const opened = (finding = FOUND) => ({ finding, reason, salt })
const vote = (story: CourtStory, name: string) => voteHash(story.case, at(story).round, didOf(name), opened())

export const COURT_ACTS: Record<string, (story: CourtStory, name: string) => [EventType, Body]> = {
  'bring it to court': (story) => [
    'court.file',
    { ...inContract(story), reason: 'late', statement, ask: { share: 0, bond: 0 } },
  ],
  'bring evidence': (story, name) => ['court.evidence', { case: story.case, before: piecesOf(story, name), statement }],
  'bring it once more': (story, name) => [
    'court.evidence',
    { case: story.case, before: piecesOf(story, name) - 1 + Number(piecesOf(story, name) === 0) * 2, statement },
  ],
  'say what one asks for': (story, name) => [
    'court.evidence',
    { case: story.case, before: piecesOf(story, name), statement, ask: { share: 100, bond: 0 } },
  ],
  'propose a split': (story) => ['court.propose', { case: story.case, split: { share: 500, bond: 0 } }],
  'propose what is proposed': (story) => ['court.propose', { case: story.case, split: SPLIT }],
  'sign a split': (story) => ['court.sign', { case: story.case, split: SPLIT }],
  'sign another split': (story) => ['court.sign', { case: story.case, split: { share: 400, bond: 0 } }],
  'take back what one signed': (story) => ['court.sign', { case: story.case }],
  'give the other what it asks for': (story, name) => [
    'court.sign',
    { case: story.case, split: story.state?.asks[name === castIn(story, 'filer') ? 1 : 0] ?? SPLIT },
  ],
  'want no mediation': (story) => ['court.waive', { case: story.case }],
  'come to the draw': (story) => ['court.present', at(story)],
  'answer the draw': (story, name) => [
    'court.claim',
    { ...at(story), proof: vrfProve(secretOf(name), inputOf(story)) },
  ],
  'come to another round': (story) => ['court.present', { ...at(story), round: 4 }],
  'answer with another’s key': (story) => [
    'court.claim',
    { ...at(story), proof: vrfProve(secretOf('nobody'), inputOf(story)) },
  ],
  'answer another round': (story, name) => [
    'court.claim',
    { ...at(story), round: 4, proof: vrfProve(secretOf(name), inputOf(story)) },
  ],
  vote: (story, name) => ['court.commit', { ...at(story), vote: vote(story, name) }],
  'open the vote': (story) => ['court.reveal', { ...at(story), ...opened() }],
  'open another vote': (story) => ['court.reveal', { ...at(story), ...opened(awards(0)) }],
  appeal: (story) => ['court.appeal', { case: story.case, statement }],
  'act in an unknown case': () => ['court.appeal', { case: bytesOf('no case'), statement }],
  'lock more': (_, name) => ['court.enrol', { vrf: vrfPublicKey(secretOf(name)), lock: 10n }],
  'name another key': () => ['court.enrol', { vrf: vrfPublicKey(bytesOf('another')) }],
  'name the same key': (_, name) => ['court.enrol', { vrf: vrfPublicKey(secretOf(name)) }],
  'leave the bench': () => ['court.retire', {}],
  'accept the delivery': (story) => ['contract.accept', { ...inContract(story), units: 1, before: 0 }],
  'ask to end it by half': (story) => ['contract.ask', { agreement: story.id, wish: { kind: 'end', shares: [500] } }],
  'call arbiters': (story) => ['contract.dispute', { ...inContract(story), reason }],
}

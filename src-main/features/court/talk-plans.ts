/** Plans for mediation: proposing a split, signing one, and wanting none. */

import type { CaseState } from '#shared/core/disputes/index.ts'
import { formatDuration } from '#shared/core/kernel/index.ts'
import type { Act } from '#shared/ipc/agreements.ts'
import type { Award } from '#shared/wire/disputes.ts'
import { asBody, type Desk, type Plan } from '../agreements/index.ts'
import { courtPlan } from './court-plan.ts'
import { awardIn, doerOf, type Filed, loadCase, sideOfPerson } from './filed.ts'
import { caseWords } from './words.ts'

type Of<A extends Act['act']> = Extract<Act, { act: A }>

const isSame = (a: Award, b: Award): boolean => a.share === b.share && a.bond === b.bond

/** Until when it can be done; hub time. */
const until = ({ context, hub }: Desk, { due }: CaseState, text: string): Pick<Plan, 'deadline'> =>
  due === undefined ? {} : { deadline: { at: due + context.head(hub).paused, text } }

export function proposePlan(desk: Desk, act: Of<'court-propose'>): Plan {
  const filed = loadCase(desk.context, act.case)
  const { court, state, commitment } = filed
  const words = caseWords(desk.context, filed)
  const split = awardIn(commitment, act.split)
  const { fee } = state.rules.mediation ?? {}
  return courtPlan(desk, {
    t: 'court.propose',
    body: asBody({ case: court, split }),
    words: {
      sentence: `You propose to end the case about ${words.title} so: ${words.award(split)}. It binds nobody until both sides sign it.`,
      worst: `Nobody signs it, and jurors decide.${fee === undefined ? '' : ` Your ${words.sum(fee)} are yours all the same, as soon as the mediation is over.`}`,
      ...until(desk, state, 'Until then both sides may sign a split.'),
      warnings: [],
    },
  })
}

export function splitPlan(desk: Desk, act: Of<'court-split'>): Plan {
  const filed = loadCase(desk.context, act.case)
  const { court, state, commitment } = filed
  const words = caseWords(desk.context, filed)
  if (!act.split)
    return courtPlan(desk, {
      t: 'court.sign',
      body: asBody({ case: court }),
      words: {
        sentence: `You take back the split you signed in the case about ${words.title}.`,
        worst: 'The other side signed the same before this counts, and it is paid.',
        warnings: [],
      },
    })
  const split = awardIn(commitment, act.split)
  if (state.phase !== 'mediation') return concedePlan(desk, filed, split)
  const other = state.talks?.signed.find(({ side }) => side !== sideOfPerson(filed, desk.me))
  const atOnce = other !== undefined && isSame(other.split, split)
  return courtPlan(desk, {
    t: 'court.sign',
    body: asBody({ case: court, split }),
    words: {
      sentence: `You sign this end of the case about ${words.title}: ${words.award(split)}. ${
        atOnce
          ? 'The other side has signed the same, so it is paid at once and no jurors are drawn.'
          : 'As soon as the other side signs the same, it is paid, and no jurors are drawn.'
      }`,
      worst: atOnce
        ? 'It is final: nobody rules on it any more.'
        : 'The other side signs nothing, and jurors decide. You can take it back until they do.',
      ...until(desk, state, 'Then it counts for nothing, and the case goes on to jurors.'),
      warnings: [],
    },
  })
}

/** After the mediation a split is what the other side asks for, or the rules refuse it. */
function concedePlan(desk: Desk, filed: Filed, split: Award): Plan {
  const { court, state, late } = filed
  const words = caseWords(desk.context, filed)
  const side = sideOfPerson(filed, desk.me)
  const back = late && sideOfPerson(filed, doerOf(filed)) === side
  const sat = state.rounds.some(({ seats }) => seats.length > 0)
  return courtPlan(desk, {
    t: 'court.sign',
    body: asBody({ case: court, split }),
    words: {
      sentence: `You give ${words.nameOf(state.sides[1 - side] as string)} what they ask for in the case about ${words.title}: ${words.award(split)}. It is carried out at once, and the case is over.`,
      worst: `It is final, and counts as if a panel had ruled so.${back ? ' What you have to give back and do not have is owed, and paid from whatever comes in.' : ''}${sat ? ' You bear what the jurors who sat have earned.' : ''}`,
      warnings: [],
    },
  })
}

export function waivePlan(desk: Desk, act: Of<'court-waive'>): Plan {
  const filed = loadCase(desk.context, act.case)
  const { court, state } = filed
  const words = caseWords(desk.context, filed)
  const both = state.talks?.waived.some((side) => side !== sideOfPerson(filed, desk.me)) ?? false
  const { evidence } = state.rules
  return courtPlan(desk, {
    t: 'court.waive',
    body: asBody({ case: court }),
    words: {
      sentence: `You want no mediation in the case about ${words.title}. ${
        both
          ? 'The other side has said so too: the case goes on to jurors now.'
          : 'It goes on to jurors as soon as the other side says so too.'
      }`,
      worst: `It cannot be taken back. ${both ? `Both sides have ${formatDuration(evidence)} for evidence, then jurors are drawn.` : 'Until the other side says the same, both may still sign a split.'}`,
      ...(!both && until(desk, state, 'Then it goes on to jurors by itself.')),
      warnings: [],
    },
  })
}

/** A skill board: who can do what, how well, when and where. Needs and offers answer the same questions, so that they can be matched (match.ts). */
import { BEGINS, choice, plain, type SpaceType, text } from './type.ts'

/** From the bottom up. */
export const LEVELS = ['Beginner', 'Practised', 'Advanced', 'Expert']
export const WAYS = ['In person', 'Online']

export const skills: SpaceType = {
  begins: {
    ...BEGINS,
    categories: ['skill', 'knowledge', 'work', 'favour'],
    fields: [
      text(80, 'skill', 'Skill', { required: true, hint: 'One skill, as others would look for it' }),
      choice(['Tutoring', 'Collaboration', 'Task'], true, 'kind', 'What for', { required: true }),
      choice(LEVELS, false, 'level', 'Level', { hint: 'Of an offer: how well. Of a need: at least this well' }),
      plain('times', 'free', 'Free at', { hint: 'Hours of the week, by the clock on your wall' }),
      choice(WAYS, true, 'way', 'Where'),
    ],
    price: { tokens: true, barter: true, per: ['hour', 'session'] },
  },
  keeps: [
    { id: 'skill', kind: 'text' },
    { id: 'kind', kind: 'choice' },
    { id: 'level', kind: 'choice' },
    { id: 'free', kind: 'times' },
  ],
  check: () => null,
}

/** Services and things of one place. */
import { BEGINS, choice, number, plain, type SpaceType } from './type.ts'

export const local: SpaceType = {
  begins: {
    ...BEGINS,
    categories: ['work', 'favour', 'thing', 'skill'],
    fields: [
      choice(['I come to you', 'You come to me', 'Handed over outside'], true, 'how', 'How we meet', {
        required: true,
      }),
      number('km', [0, 200], 'reach', 'How far I come', { of: 'offer' }),
      plain('times', 'free', 'Possible at'),
    ],
    days: 30,
  },
  keeps: [{ id: 'how', kind: 'choice' }],
  // Without a place nobody near could tell that it is near.
  check: ({ place }) => (place.trim() === '' ? 'space.place-missing' : null),
}

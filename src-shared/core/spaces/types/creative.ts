/** Works and commissions: what may be done with a work is said beside it. */
import { BEGINS, choice, plain, type SpaceType, text } from './type.ts'

export const creative: SpaceType = {
  begins: {
    ...BEGINS,
    categories: ['work', 'skill', 'thing'],
    fields: [
      choice(['Image', 'Music', 'Text', 'Film', 'Craft', 'Design', 'Code'], false, 'medium', 'Medium', {
        required: true,
      }),
      plain('licence', 'licence', 'Licence', { of: 'offer', required: true }),
      plain('hash', 'content', 'Work, by its content', { of: 'offer', hint: 'The file’s name in hexadecimal' }),
      text(120, 'attribution', 'To be named as', { of: 'offer' }),
    ],
  },
  keeps: [
    { id: 'licence', kind: 'licence' },
    { id: 'content', kind: 'hash' },
  ],
  // Nobody could tell what they would be allowed to do with it.
  check: ({ fields }) =>
    fields.content !== undefined && fields.licence === undefined ? 'space.licence-missing' : null,
}

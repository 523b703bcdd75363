/** Data, methods, reviews and helping hands for research. What is offered as data can be reused, or it would be no help. */
import { BEGINS, choice, number, plain, type SpaceType, text } from './type.ts'

const DATA = 'Data'
const CLOSED = ['all-rights-reserved', 'CC-BY-ND-4.0']
/** Data under it could not be worked on. */
export const isClosedLicence = (licence: string): boolean => CLOSED.includes(licence)

export const scientific: SpaceType = {
  begins: {
    ...BEGINS,
    categories: ['knowledge', 'work', 'compute', 'skill'],
    fields: [
      choice([DATA, 'Method', 'Review', 'Replication', 'Taking part', 'Equipment'], false, 'what', 'What', {
        required: true,
      }),
      text(80, 'subject', 'Field of research', { required: true }),
      plain('licence', 'licence', 'Licence', { of: 'offer' }),
      plain('hash', 'content', 'Data, by its content', { of: 'offer', hint: 'The file’s name in hexadecimal' }),
      number('people', [1, 100_000], 'sample', 'How many take part'),
    ],
  },
  keeps: [
    { id: 'what', kind: 'choice' },
    { id: 'licence', kind: 'licence' },
    { id: 'content', kind: 'hash' },
  ],
  check: ({ purpose, fields: { what, licence, content } }) => {
    if (purpose === 'need' || !Array.isArray(what) || (what as string[])[0] !== DATA) return null
    if (content === undefined) return 'space.data-unnamed'
    return licence === undefined || isClosedLicence(String(licence)) ? 'space.data-closed' : null
  },
}

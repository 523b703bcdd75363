/** A well-formed sample of every event about studies. */
import { b } from './notice-samples.ts'

const file = (name: string, fill?: number) => ({ root: b(32, fill), size: 5, type: 'text/csv', name })

const content = {
  title: 'Does it rise?',
  question: 'Does dough rise faster by the window?',
  method: 'Two bowls, one hour.',
  data: [{ ...file('heights.csv'), was: b(32, 9) }],
  code: [file('fit.py')],
  result: 'By a fifth.',
  licence: 'CC-BY-4.0',
  cites: [{ study: b(32, 8), version: 1 }],
}

export const RESEARCH = {
  'research.publish': { v: 1, space: b(32), content, extends: { study: b(32, 7), version: 0 } },
  'research.revise': { v: 1, study: b(32), version: 0, content, change: 'A slip in one row' },
  'research.replicate': {
    ...{ v: 1, study: b(32), version: 0, on: [b(32)], verdict: 'failed', reason: 'It did not rise', result: 'Flat.' },
    data: [file('mine.csv')],
    code: [file('mine.py')],
    bounty: b(32),
  },
  'research.answer': { v: 1, replication: b(32), text: 'Which flour?' },
}

/** A well-formed sample of every event about spaces. */
import { b } from './notice-samples.ts'

const asked = { hint: 'In a word', of: 'both', required: true }

export const SPACES = ({ other }: { other: { did: string } }) => {
  const rules = {
    name: 'The workshop',
    about: 'Who repairs what',
    type: 'skills',
    purposes: ['offer', 'need'],
    categories: ['skill', 'work'],
    fields: [
      { kind: 'text', id: 'skill', label: 'Skill', ...asked, max: 80 },
      { kind: 'choice', id: 'kind', label: 'What for', ...asked, options: ['Tutoring', 'Task'], several: true },
      { kind: 'choice', id: 'level', label: 'Level', ...asked, options: ['Practised', 'Expert'], several: false },
      { kind: 'number', id: 'reach', label: 'How far', ...asked, unit: 'km', min: 0, max: 50 },
      { kind: 'times', id: 'free', label: 'Free at', ...asked },
      { kind: 'licence', id: 'licence', label: 'Licence', ...asked },
      { kind: 'hash', id: 'content', label: 'Work', ...asked },
    ],
    price: { tokens: true, barter: false, min: 5, max: 500, per: ['hour'] },
    who: { by: 'listed', dids: [other.did] },
    days: 60,
    curators: [other.did],
  }
  return {
    'space.found': { v: 1, rules },
    'space.amend': { v: 1, space: b(32), version: 0, rules: { ...rules, who: { by: 'tier', rung: 2 } } },
    'space.hand-over': { v: 1, space: b(32), to: other.did },
    'space.close': { v: 1, space: b(32), reason: 'Nobody came' },
  }
}

import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/ipc/languages.ts'
import { startI18n } from '../i18n.ts'
import { wordsOf } from '../languages.ts'
import { faults, type Sentences, sentencesOf } from './check.fixture.ts'
import { gather } from './gather.ts'

const ENGLISH = sentencesOf(startI18n().options.resources?.en ?? {})

/** What is the same word in both: names, signs, and words that a language has from the same root. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  every: [
    'Hub',
    'Hubs',
    'Kind Market',
    'Spam',
    'kind:…',
    'schema.org',
    '{{count}} s',
    '{{km}} km',
    'GeoNames (geonames.org), CC BY 4.0',
  ],
  de: [
    'Code',
    'Desktop',
    'Fair',
    'In {{code}}',
    'Limit',
    'Moderation',
    'Name',
    'Online',
    'Passphrase',
    'Person',
    'Post',
    'Simulation',
    'Text',
    'Token',
    'Version',
    'Video',
    'in {{place}}',
    '{{n}} B',
    '{{n}} GB',
    '{{n}} MB',
    '{{n}} kB',
  ],
  es: [
    'Audio',
    'No',
    'Token',
    'gigabytes',
    'no',
    '{{count}} gigabyte',
    '{{count}} gigabytes',
    '{{n}} B',
    '{{n}} GB',
    '{{n}} MB',
    '{{n}} kB',
  ],
  fr: [
    '10 minutes',
    'Actions',
    'Audio',
    'Code',
    'Collections',
    'Description',
    'Direct',
    'Excellent',
    'Image',
    'Licence',
    'Messages',
    'Note',
    'Notes',
    'Notifications',
    'Parties',
    'Pause',
    'Photo',
    'Points',
    'Science',
    'Services',
    'Signatures',
    'Simulation',
    'Type',
    'Version',
    'Versions',
    'Vote',
    'absent',
    'direct, {{address}}',
    'litres',
    'minutes',
    '{{count}} litre',
    '{{count}} litres',
    '{{count}} minute',
    '{{count}} minutes',
  ],
}

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the words in %s', async (language) => {
  const said = sentencesOf((await wordsOf(language)) ?? {})
  const same = new Set([...(SAME.every ?? []), ...(SAME[language] ?? [])])

  it('have every key, placeholder and plural form, and nothing else', () =>
    expect(faults(language, ENGLISH, said)).toEqual([]))

  it('are words of that language', () => {
    const left = [...said].filter(
      ([key, text]) => text === ENGLISH.get(key) && /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, '')) && !same.has(text),
    )
    expect(left.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})

describe('the check', () => {
  const english: Sentences = new Map([
    ['a', '{{nick}} pays {{n, number}}'],
    ['b_one', '{{count}} hen of {{who}}'],
    ['b_other', '{{count}} hens of {{who}}'],
  ])
  const right = {
    a: '{{n, number}} von {{nick}}',
    b_one: 'eine Henne von {{who}}',
    b_other: '{{count}} Hennen von {{who}}',
  }
  const told = (words: object) => faults('de', english, new Map(Object.entries(words)))

  it('lets a whole translation pass', () => expect(told(right)).toEqual([]))
  it.each([
    ['a key that is missing', { a: undefined }, 'a is missing'],
    ['a key of its own', { c: 'x' }, 'c is not a key of the English words'],
    ['a formatter left out', { a: '{{n}} von {{nick}}' }, 'a: {{n, number}}'],
    ['a placeholder nobody fills', { b_one: 'eine von {{whom}}' }, 'b_one: {{who}}'],
    ['a count that is not said where it is not known', { b_other: 'Hennen von {{who}}' }, 'b_other: {{count}}'],
    [
      'a form the language does not have',
      { b_few: '{{count}} von {{who}}' },
      'b_few is not a key of the English words',
    ],
  ])('finds %s', (_what, change, fault) => {
    const words = Object.entries({ ...right, ...change }).filter(([, text]) => text !== undefined)
    expect(told(Object.fromEntries(words))[0]).toContain(fault)
  })
  it('asks for every form that whole numbers come in', () =>
    expect(faults('ar', english, new Map(Object.entries(right)))).toEqual(
      ['zero', 'two', 'few', 'many'].map((form) => `b_${form} is missing`),
    ))
})

it('a form that only millions have reads as the general one, a word of several files is gathered by folder', () =>
  expect(
    gather('es', {
      '../es.ts': { n_one: 'uno', n_other: 'otros' },
      '../../ui/es.ts': { deep: { close: 'cerrar' } },
      '../../features/x/es.a.ts': { a: '1' },
      '../../features/x/es.b.ts': { b: '2' },
    }),
  ).toEqual({
    shell: { n_one: 'uno', n_many: 'otros', n_other: 'otros' },
    ui: { deep: { close: 'cerrar' } },
    x: { a: '1', b: '2' },
  }))

import type { Persona } from '../persona.ts'

const REPORT = `Repair, in brief.

Found:    one dead spring, one living spider.
Done:     spring replaced, spider moved to the barometer.
Result:   loses four seconds a day. It always did; it is part of its character.
Wind it on Sundays. Talk to it if you like. It does not mind.
`

/** Slow, thorough, now and then simply not there: what deadlines are for. */
export const bram: Persona = {
  key: 'bram',
  nick: 'Bram',
  about: 'Clocks. I answer when I have finished thinking. If I do not answer, the terms know what to do.',
  manner: {
    thinks: [60, 240],
    works: [180, 900],
    reviews: [120, 600],
    floor: 0.95,
    opening: 0.95,
    makesAnEffort: false,
    silent: 0.25,
    late: 0.45,
    vanishes: 0.15,
    forgets: 0.4,
  },
  postings: [
    {
      purpose: 'offer',
      category: 'skill',
      title: 'Clock repair, no hurry',
      text: 'Anything with a spring or a weight. Nothing with a battery. It takes as long as it takes, and then it goes for forty years.',
      price: 20,
      unit: 'clock',
      place: 'Under the tower',
      work: { note: 'It goes.', file: { name: 'repair.txt', text: REPORT } },
    },
    {
      purpose: 'offer',
      category: 'compute',
      title: 'My old computer, at night',
      text: 'It is warm and it hums, and from ten to six I do not need it. Good for long sums. It once found a prime number and I was proud.',
      price: 3,
      unit: 'hour',
      place: 'Under the tower',
      work: {
        note: 'It ran until the morning and did not complain. The answer, by the way, was smaller than I expected.',
      },
    },
    {
      purpose: 'need',
      category: 'favour',
      title: 'Read me the newspaper',
      text: 'My eyes are for clocks now. An hour on Saturdays: first the weather, then the deaths, then the chess.',
      price: 4,
      unit: 'hour',
      place: 'Under the tower',
    },
  ],
  voice: {
    greets: ['{nick}.', 'Good day.', 'Yes, hello, {nick}.'],
    agrees: ['Very well.', 'I agree. Do not expect me to be quick.', 'Good terms. I read them twice.'],
    counters: ['A little more. I count in small parts.', 'Not quite. This.'],
    declines: ['No. But thank you for asking.', 'I would rather not.'],
    proposes: ['“{title}”. If it is still to be had.', 'I thought about “{title}” for a while. I would like it.'],
    delivers: ['Done.', 'It is finished. Look at it in daylight.'],
    excuses: ['It took longer. Things do.', 'I lost a screw and then an afternoon. Here.'],
    thanks: ['Good. Very good.', 'That was done properly, {nick}. It is rare.'],
    onPrice: ['I do not haggle. I consider.'],
    onTime: ['When it is right.', 'Ask the terms: they are stricter than I am.'],
    onThanks: ['Hm. You too.', 'It is nothing.'],
    onQuestion: ['Perhaps.', 'I believe so.', 'I will look into it.'],
    chats: ['Hm.', 'So it is.', 'My clocks say the same.'],
  },
}

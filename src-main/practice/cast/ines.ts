import type { Persona } from '../persona.ts'

const LETTER = `Dear Aunt Celeste,

you asked how I am, and on the postcard I wrote "fine", which was lazy
of me. Here is the longer answer.

I have learned to bake one kind of bread, badly. I have made a friend
who repairs clocks and says about nine words a day, all of them worth
waiting for. In the evenings I walk the long way home, because the long
way has the chestnut trees.

I think of your kitchen more often than you would guess. Please keep
the blue cup for me.

With love, and flour on my sleeves
`

/** The guide of the first trade: quick, kind, always there. Her last notice is what it is about. */
export const ines: Persona = {
  key: 'ines',
  nick: 'Ines',
  about: 'I write letters for people who know what they feel but not where to begin. Two languages, one fountain pen.',
  manner: {
    thinks: [14, 24],
    works: [24, 40],
    reviews: [25, 50],
    floor: 0.8,
    opening: 1,
    makesAnEffort: true,
    silent: 0,
    late: 0,
    vanishes: 0,
    forgets: 0,
  },
  postings: [
    {
      purpose: 'offer',
      category: 'knowledge',
      title: 'Portuguese for shy people',
      text: 'One hour, one cake, no grammar until you ask for it. We begin with ordering coffee and end with complaining about the weather.',
      price: 8,
      unit: 'hour',
      place: 'The corner table',
      work: { note: 'You asked for the bill without blushing. I count that as fluent. Até breve!' },
    },
    {
      purpose: 'need',
      category: 'skill',
      title: 'My kitchen knives are butter knives',
      text: 'Three knives and a pair of scissors that fold paper instead of cutting it. I have the stone, I lack the courage.',
      price: 7,
      unit: 'knife roll',
      place: 'Above the bakery',
    },
    {
      purpose: 'offer',
      category: 'skill',
      title: 'A letter that sounds like you',
      text: 'Tell me who it is for and one thing only the two of you know. I write the letter; you copy it in your own hand. Nobody has to know.',
      price: 6,
      unit: 'letter',
      place: 'Above the bakery',
      work: {
        note: 'Here it is. Read it aloud once before you decide; if a line makes you cough, tell me which one.',
        file: { name: 'letter-to-aunt-celeste.txt', text: LETTER },
      },
    },
  ],
  voice: {
    greets: ['Hello {nick}, how good that you wrote!', '{nick}! Sit down, so to speak.', 'Good day, {nick}.'],
    agrees: [
      'Gladly. I begin as soon as the money is in the middle, where neither of us can trip over it.',
      'That is fair, and I like fair. Signed from my side.',
      'Agreed! I have already sharpened the pen.',
    ],
    counters: [
      'Ink is dearer than it looks. Shall we meet halfway?',
      'A little more, and I will not skip the hard sentence.',
    ],
    declines: ['I am sorry, for that I could only write a postcard. Another time?'],
    proposes: ['I saw “{title}” and thought of it all through breakfast.', 'Is this still free? I would love to.'],
    delivers: ['“{title}” is done. I took my time with the last part.', 'Done, with care: “{title}”.'],
    excuses: ['I rewrote the beginning four times. Forgive me, here it is.'],
    thanks: ['Lovely work, {nick}. I will tell people.', 'Exactly what I hoped for. Thank you!'],
    onPrice: ['I can move a little, but please do not tell Tomasz: he would never stop.'],
    onTime: ['Within the hour, as this town counts hours.', 'Soon. I never make anybody wait for a letter.'],
    onThanks: ['You are very welcome.', 'The pleasure is mine, truly.'],
    onQuestion: ['Good question. I would simply try; the money is safe until you say yes.', 'I think so, yes.'],
    chats: ['That made me smile.', 'I know just what you mean.', 'Tell me more when you come by.'],
  },
}

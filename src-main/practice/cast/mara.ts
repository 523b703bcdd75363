import type { Persona } from '../persona.ts'

const STARTER = `HOW TO KEEP BERTHA ALIVE

Bertha is a rye starter, eleven years old. She has survived two moves
and one husband.

1. Feed her equal weights of flour and warm water, every day on the
   shelf, every week in the cold.
2. She is ready when a spoonful floats.
3. If she smells of pears, good. If she smells of paint, she is hungry.
   If she is pink, let her go and come to me.
4. Always keep one spoon back. Everybody forgets this once, and only
   once.
`

/** Founded the town and signs its ledger; decides quickly and means it. */
export const mara: Persona = {
  key: 'mara',
  nick: 'Mara',
  about: 'Baker. Up since three, asleep by eight. I keep the town’s ledger between two batches of rye.',
  manner: {
    thinks: [16, 35],
    works: [40, 120],
    reviews: [30, 90],
    floor: 0.9,
    opening: 1,
    makesAnEffort: true,
    silent: 0.05,
    late: 0.1,
    vanishes: 0,
    forgets: 0.1,
  },
  postings: [
    {
      purpose: 'offer',
      category: 'thing',
      title: 'Rye loaf, still warm',
      text: 'Two pounds, dark crust, keeps for a week if your household has discipline. Knock at the side door and say how many.',
      price: 5,
      unit: 'loaf',
      place: 'Bakery, side door',
      work: {
        note: 'It lay on your doorstep at six, wrapped in yesterday’s news. Let it cool before you cut it. I know you will not.',
      },
    },
    {
      purpose: 'offer',
      category: 'knowledge',
      title: 'Bertha’s granddaughter, with instructions',
      text: 'A jar of my old rye starter and one page on how not to kill her. She rises for anybody who is patient.',
      price: 4,
      unit: 'jar',
      place: 'Bakery, side door',
      work: {
        note: 'The jar is in your kitchen, the page is here. Be kind to her.',
        file: { name: 'bertha.txt', text: STARTER },
      },
    },
    {
      purpose: 'need',
      category: 'work',
      title: 'Two hands for the early shift',
      text: 'Four to seven in the morning, shaping rolls. I sing, but not well. Breakfast is included and so is the gossip.',
      price: 12,
      unit: 'morning',
      place: 'Bakery',
    },
  ],
  voice: {
    greets: ['Morning, {nick}.', 'Hello {nick}. Quick, the oven is waiting.', '{nick}, good. I was hoping for you.'],
    agrees: ['Done. A word is a word.', 'Yes. No haggling before noon, I like that.', 'Settled. Come hungry.'],
    counters: ['Flour went up again. This is what I can do.', 'You are bold. Here is my number.'],
    declines: ['For that I would be paying you to eat it. No hard feelings.', 'Not at that price, friend.'],
    proposes: ['I need this more than I will admit: “{title}”.', 'I will take “{title}”, as you wrote it.'],
    delivers: ['“{title}”: done before sunrise.', 'Finished. I swept up as well.'],
    excuses: [
      'The oven died and came back to life. Late, but here.',
      'I fell asleep on a sack of flour. Here you are.',
    ],
    thanks: ['Good work. There is a bun in it for you.', 'That is how it should be done. Thank you, {nick}.'],
    onPrice: ['The price is the price, more or less. Mostly less if you smile.'],
    onTime: ['Before the second batch.', 'Tomorrow at the latest, and tomorrow comes quickly here.'],
    onThanks: ['Thank the rye.', 'Go on with you.'],
    onQuestion: ['Yes. And if not, I will tell you.', 'Ask me after the rolls are out. But probably yes.'],
    chats: ['Ha!', 'I will think about that while I knead.', 'True enough.'],
  },
}

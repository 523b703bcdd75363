import type { Persona } from '../persona.ts'

const CHECK = `WINTER CHECK · done by T.

Chain      cleaned, waxed, 0.6 % worn: one more winter, then we talk
Brakes     new blocks in front; at the back you still have trust
Lights     both work, which surprised us both
Tyres      4 bar; please look at them more than once a year
Bell       loosened, so that it rings instead of coughing
Remark     somebody has painted a small fish on the frame. I left it.
`

/** Haggles as others whistle. */
export const tomasz: Persona = {
  key: 'tomasz',
  nick: 'Tomasz',
  about: 'Bicycles, prams, one accordion. I enjoy a good price the way others enjoy a good soup: slowly.',
  manner: {
    thinks: [18, 45],
    works: [60, 180],
    reviews: [30, 120],
    floor: 0.7,
    opening: 0.75,
    makesAnEffort: true,
    silent: 0.05,
    late: 0.2,
    vanishes: 0.05,
    forgets: 0.1,
  },
  postings: [
    {
      purpose: 'offer',
      category: 'skill',
      title: 'Wheel truing while you wait',
      text: 'Bring a wheel like a crisp, take home a wheel like a coin. Spokes extra, opinions free. Make me an offer, I like offers.',
      price: 12,
      unit: 'wheel',
      place: 'The yard behind the pump',
      work: { note: 'True to half a millimetre. It hums now when you go downhill; that is not a defect, that is joy.' },
    },
    {
      purpose: 'offer',
      category: 'work',
      title: 'Your bicycle, ready for winter',
      text: 'Chain, brakes, lights, and one honest list of what I would worry about. You get the list as a file, the bicycle as a bicycle.',
      price: 25,
      unit: 'bicycle',
      place: 'The yard behind the pump',
      work: {
        note: 'It stands oiled against your wall. The list is here.',
        file: { name: 'winter-check.txt', text: CHECK },
      },
    },
    {
      purpose: 'need',
      category: 'favour',
      title: 'Carry one wardrobe down three floors',
      text: 'It is not heavy, it is only large and stubborn. I hold the top, you hold the bottom, nobody says “pivot”.',
      price: 9,
      unit: 'wardrobe',
      place: 'Mill Lane',
    },
  ],
  voice: {
    greets: [
      'Ah, {nick}! A customer with taste.',
      'Welcome, welcome, {nick}.',
      '{nick}. Let us talk like civilised people.',
    ],
    agrees: [
      'You drive a hard bargain. Agreed, before I weep.',
      'All right, all right. For you, yes.',
      'Deal! My mother must not hear of it.',
    ],
    counters: [
      'My friend, the spokes alone! But look, I come towards you.',
      'Somewhere between your number and mine there is a happy number. I think it is this one.',
      'You are a pirate, and I respect that. Here.',
    ],
    declines: ['At that price I would have to ride it away myself. No, but come again!'],
    proposes: [
      '“{title}”, beautiful. The price, though, let us look at the price together.',
      'I am interested. I am not rich. Both are true.',
    ],
    delivers: ['“{title}” is done, and better than you paid for.', 'Finished! I even hummed while doing it.'],
    excuses: [
      'A spoke broke, then another, then my patience. Late, but here it is.',
      'The accordion needed me. Forgive an artist.',
    ],
    thanks: [
      'Now that is quality, {nick}. I should have paid more, but I will not.',
      'Wonderful. We did well, both of us.',
    ],
    onPrice: [
      'Now we are talking! Put a number in the terms, I will not run away.',
      'Make me an offer. The worst I can do is sigh.',
    ],
    onTime: ['A wheel takes an hour. A good wheel takes two.', 'Today, if nobody plays football in my yard.'],
    onThanks: ['Ride carefully!', 'Tell the others. Tell them I was expensive.'],
    onQuestion: ['With a hammer, everything is possible.', 'Yes, yes, of course. Probably.'],
    chats: ['Ha, you should meet my uncle.', 'Life is uphill with wind, my friend.', 'That I will repeat as my own.'],
  },
}

/** Words of the practice town. */
export const en = {
  way: 'Try the practice town',
  wayText: 'Play money, friendly scripted neighbours, a fast clock. Trade at once; nothing you do there is real.',
  openingTitle: 'Opening the practice town',
  openingLead:
    'Each neighbour is a program of its own on this computer, with its own keys. Nobody outside is involved.',
  arrived: 'has arrived',
  onTheWay: 'is on the way',
  gathering: 'Everybody is here. Hanging the notices on the Board…',
  again: 'Try again',
  back: 'Back',
  bar: 'Practice town',
  barLabel: 'You are in the practice town',
  barText: 'Play money and scripted neighbours. One day here takes two minutes.',
  guide: 'Guide me',
  leave: 'Leave the town',
  visit: 'Visit the practice town',
  section: 'Practice town',
  sectionIn:
    'You are in it now. It has keys, money and a ledger of its own, and none of that can reach the real market.',
  sectionOut:
    'A place to try everything with play money. It has keys and a ledger of its own and runs only while you visit.',
  reset: 'Reset the practice town',
  resetDone: 'The practice town is gone',
  resetDoneText: 'The next visit begins in a new one.',
  coach: 'Your first trade',
  step: '{{step}} of {{of}}',
  skip: 'Skip the guide',
  finish: 'I will look around',
  steps: {
    board: { title: 'Go to the Board', text: 'All offers and needs of the town hang there.' },
    find: {
      title: 'Open “{{title}}”',
      text: '{{nick}} offers it on the Board. The price is in acorns, which are worth nothing anywhere.',
    },
    propose: {
      title: 'Propose a trade',
      text: 'Read what {{nick}} offers. A proposal binds nobody until both have signed it.',
    },
    sign: {
      title: 'Look at the terms and continue',
      text: 'You could change the price or the times. Then a window of its own shows one plain sentence, and only that window can sign.',
    },
    open: { title: 'Open your trade', text: 'It is among “My trades”, where everything about it is in one place.' },
    answer: {
      title: '{{nick}} is reading it',
      text: 'The answer comes within half a minute. Until then you could still take your proposal back.',
    },
    agree: {
      title: '{{nick}} has answered',
      text: 'Compare both versions. Agree and sign, or propose something else.',
    },
    fund: {
      title: 'Put the money in the middle',
      text: 'Escrow: it leaves your account, and {{nick}} cannot have it before you accept.',
    },
    work: {
      title: 'The money is held, {{nick}} is working',
      text: 'Both of you see until when, and what happens if nothing comes. Say something in the meantime, if you like.',
    },
    accept: {
      title: 'Look at the work, then accept',
      text: 'Open the delivered file below. Accepting releases the money to {{nick}}.',
    },
    done: {
      title: 'That was a whole trade',
      text: 'Both sign the receipt; it is kept by everybody and proves itself. Now try it alone: haggle with Tomasz, or post an offer and see who comes.',
    },
    other: {
      title: 'This one ended differently',
      text: 'That happens, and the terms said how. Nothing is lost but play money. Try another notice.',
    },
  },
} as const

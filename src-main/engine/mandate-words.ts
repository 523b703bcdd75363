/** Words for standing offers that are taken without their giver (refusal-words.ts joins them to the rest). */
export const MANDATE_WORDS: Record<string, string> = {
  'mandate.prose': 'Refused: its text is not the text that the terms commit to. Nothing was offered; write it again.',
  'mandate.gate':
    'A hand-over code is drawn for one agreement, and many could come of this. Nothing was offered; choose another way to show that it is done.',
  'mandate.who':
    'It is meant for you, or for somebody twice. Nothing was offered; choose each other member once, or nobody for everybody.',
  'mandate.overflow':
    'So many at once would be more than the ledger can count. Nothing was offered; let fewer be taken at a time.',
  'mandate.lapsed': 'Too late: its time is over. No money moved; ask whoever offered it, or choose a later end.',
  'mandate.too-long': 'It would stand for more than a year. Nothing was offered; choose an earlier end.',
  'mandate.too-many':
    'You have as many standing offers as a hub keeps of one member. Nothing was offered; take one of them back first.',
  'mandate.unknown': 'Too late: this offer was taken back, or is over. No money moved; look at the board for others.',
  'mandate.not-yours': 'Refused: only whoever made this offer can take it back. Nothing changed.',
  'mandate.own': 'Refused: this offer is your own. No money moved.',
  'mandate.device':
    'Refused: the device that signed this offer is no longer in use. No money moved; ask whoever made it to offer it again.',
  'mandate.not-for-you': 'Refused: this offer is meant for other members. No money moved; write to whoever made it.',
  'mandate.named':
    'Refused: you would measure, rule on or be paid for your own agreement. No money moved; propose one of your own.',
  'mandate.sold-out': 'Too late: all of it has been taken. No money moved; ask whoever offered it for more.',
  'mandate.whole': 'A file is sold one at a time. Nothing was signed; set the most in one agreement to one.',
  'mandate.each': 'Refused: it is more than can be taken at a time. No money moved; choose fewer.',
  'mandate.stock': 'Refused: fewer are left by now. No money moved; look at what is left and choose fewer.',
  'mandate.rate':
    'Not now: others have taken as much as is offered for this time. No money moved; choose fewer, or come back later.',
  'mandate.taker-short':
    'Refused: you have too little to put into escrow. No money moved; choose fewer, or earn or receive the rest first.',
  'mandate.giver-short':
    'Refused: whoever offers it has too little for their deposit now. No money of yours moved; choose fewer, or write to them.',
}

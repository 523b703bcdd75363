/** What things are called on screen: one word for each, and the words that would be a second one. A test holds every screen to it. */
export interface Term {
  readonly word: string
  /** In plain words, as a newcomer would be told. */
  readonly means: string
  /** Beginnings or whole words that are not used for it; matched against everything a screen says, whatever the case. */
  readonly never?: RegExp
}

export const GLOSSARY: readonly Term[] = [
  {
    word: 'notice',
    means: 'what somebody offers or needs, pinned to the Board',
    never: /\b(ads?|advert\w*|classifieds?)\b/,
  },
  { word: 'offer, need', means: 'the two kinds of notices', never: /\b(asks? and bids?|wanted ads?)\b/ },
  {
    word: 'hub',
    means: 'a group that trades together by its own rules',
    never: /\b(realms?|communit(y|ies))\b/,
  },
  { word: 'member', means: 'somebody who is in a hub', never: /\b(users?|customers?|clients?)\b/ },
  {
    word: 'keeper',
    means: 'who looks after a space, a list or a hub',
    never: /\b(moderators?|admins?|administrators?)\b/,
  },
  { word: 'trade', means: 'two people exchange something once', never: /\b(deals?|transactions?|purchases?)\b/ },
  { word: 'agreement', means: 'what was promised and signed', never: /\bcontracts?\b/ },
  { word: 'commitment', means: 'one thing promised in an agreement', never: /\b(obligations?|deliverables?)\b/ },
  { word: 'party, side', means: 'who signs an agreement', never: /\b(buyers?|sellers?|vendors?|counterpart(y|ies))\b/ },
  { word: 'escrow', means: 'money held until what was promised is done', never: /\b(locked funds|vaults?)\b/ },
  { word: 'token', means: 'a currency of a hub', never: /\b(coins?|crypto\w*)\b/ },
  { word: 'favour', means: 'who owes whom, written down by two', never: /\b(ious?|i owe you)\b/ },
  { word: 'ledger', means: 'everything a hub has certified, in one order', never: /\bblock ?chains?\b/ },
  { word: 'receipt', means: 'what both sides hold after a trade', never: /\binvoices?\b/ },
  { word: 'rating', means: 'what somebody says of a trade that is over', never: /\b(feedback|star reviews?)\b/ },
  { word: 'case', means: 'a dispute before a panel', never: /\b(lawsuits?|tickets?)\b/ },
  { word: 'juror, panel', means: 'who was drawn to decide a case', never: /\bjur(y|ies)\b/ },
  { word: 'ruling', means: 'what a panel decided', never: /\b(verdicts?|sentencing)\b/ },
  { word: 'pool', means: 'money put together for a purpose', never: /\b(campaigns?|crowdfund\w*|fundraisers?)\b/ },
  { word: 'recovery words', means: 'what brings an identity back', never: /\b(seed (words?|phrases?)|mnemonics?)\b/ },
  { word: 'passphrase', means: 'what unlocks the key on this computer', never: /\b(passwords?|pin codes?)\b/ },
  { word: 'device', means: 'a computer whose key an identity has authorised', never: /\b(peers?|nodes? of members)\b/ },
]

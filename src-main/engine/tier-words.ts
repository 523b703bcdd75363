/** Words for trust and tiers of standing (refusal-words.ts joins them to the rest). */
export const TIER_WORDS: Record<string, string> = {
  'trust.oneself': 'Nothing was signed: nobody trusts themselves here. Choose somebody else.',
  'trust.not-a-member': 'Refused: only members say whom they trust. Nothing changed.',
  'trust.unknown': 'Refused: this person is not in the hub. Nothing changed.',
  'trust.too-many':
    'Refused: you trust as many people as a hub keeps for one member. Nothing changed; take one back first.',
  'trust.nothing': 'Nothing to do: you had not said that you trust them.',
  'tier.exposure':
    'Refused: by their standing, others may not stand to lose that much at once by the one who is to deliver. Nothing was agreed and no money moved; agree on less, or let something that is open end first. The page of that person says how much is used and what lifts the limit.',
  'tier.credit':
    'Refused: your account would go that far below zero, your standing does not. Nothing moved; choose a smaller amount. Your own page says how much is used and what lifts the limit.',
  'vote.tier':
    'Refused: your standing gives you no vote yet. Nothing changed. Your own page says what is missing for a rung that does.',
  'notice.tier':
    'Refused: your standing lets you answer offers and not post any yet. What you wrote is kept. Your own page says what is missing for a rung that does.',
  'policy.tiers-first': 'The first rung asks for something, so newcomers would stand nowhere. Let it ask for nothing.',
  'policy.tiers-order':
    'Somebody would lose something by rising to a higher rung. Let each rung give at least what the one below it gives.',
  'policy.tiers-names': 'Two rungs have the same name. Give each its own.',
}

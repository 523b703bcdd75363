/** Refusals around guardians in words. */
export const GUARD_WORDS: Record<string, string> = {
  'guard.not-a-member': 'Refused: only members of the hub name guardians. Nothing changed.',
  'guard.own': 'Refused: nobody guards themselves. Nothing changed; name others.',
  'guard.twice': 'Refused: somebody is named twice. Nothing changed; name each guardian once.',
  'guard.too-few':
    'Refused: fewer guardians are named than have to agree. Nothing changed; name more, or ask for fewer.',
  'guard.unknown':
    'Refused: somebody named is no member of the hub, or is on the way out. Nothing changed; choose members.',
  'guard.needs-words':
    'Refused: this takes your recovery words, which this device does not hold, or others have been put in their place. Nothing changed; do it on a device that was set up with the words in force.',
  'guard.stale-proof':
    'Refused: something about your guardians changed meanwhile. Nothing was done; look again and repeat it.',
  'guard.nothing-waits': 'Nothing to do: your guardians agreed on nothing that waits, and no change of them does.',
  'guard.not-asked': 'Refused: this person did not ask you to guard them, or does not any more. Nothing changed.',
  'guard.accepted-already': 'Nothing to do: you said yes already.',
  'guard.not-guardian':
    'Refused: you are no guardian of this person in this hub, or too few of their guardians said yes. Nothing changed.',
  'guard.same-key': 'Nothing to do: this key is in force already.',
  'guard.said-already': 'Nothing to do: you said so already.',
  'device.other-key':
    'Refused: another key certifies this person’s devices in this hub now. Nothing changed; a device comes in by the words in force.',
}

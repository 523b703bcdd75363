/** Words for the court (refusal-words.ts joins them to the rest). */
export const COURT_WORDS: Record<string, string> = {
  'contract.no-court':
    'Refused: these terms name no court for this. Nothing moved; look at who rules on it, or ask the others to end it.',
  'contract.not-reviewed':
    'Refused: others measure this, or time decides, so there is nothing for jurors to judge. Nothing moved.',
  'contract.was-in-court':
    'Refused: a court was called over this once. Nothing moved. Called before a delivery, it can be called again after it; about what was paid already, it is called once.',
  'contract.court-token':
    'A court is paid in the hub’s first token, and so are the locks of its jurors. Nothing was signed; choose that token.',
  'contract.redress':
    'The span after the end promises what is not there: these terms name no court, and no delivery proves itself wrong. Nothing was signed; name a court, or leave the span out.',
  'contract.redress-late': 'Too late: the span in which something could be asked back is over. Nothing moved.',
  'contract.redressed': 'Nothing to do: this was put right already, and that is final. Nothing moved.',
  'court.not-a-member':
    'Refused: only members who are not leaving sit on the bench. Nothing was locked; stay in the hub first.',
  'court.no-lock':
    'Refused: too little of yours is locked for that. Nothing changed; lock something, or more, on the bench first.',
  'court.already': 'Nothing to do: you sit on the bench already. Lock more, if you want to be drawn more often.',
  'court.not-on-bench': 'Nothing to do: you do not sit on the bench.',
  'court.busy': 'Not yet: a case still stands on your lock. Nothing changed; leave the bench when it is over.',
  'court.unknown-case': 'Refused: the ledger has no such case. Nothing changed.',
  'court.closed': 'Too late: this case is over. Nothing changed.',
  'court.not-a-party': 'Refused: you are on neither side of this case. Nothing changed.',
  'court.wrong-phase': 'Not now: the case has gone on meanwhile. Nothing changed; look at it for what comes next.',
  'court.not-the-mediator':
    'Refused: only the mediator the agreement names proposes. Nothing changed; a side signs a split of its own.',
  'court.said-already': 'Nothing to do: this stands as you say it already. Nothing changed.',
  'court.asks-otherwise':
    'Refused: the other side does not ask for this now. Nothing moved; look at what it asks for and sign that, or let the case go on.',
  'court.all-or-nothing':
    'Refused: this agreement pays all or nothing, so a split is all or nothing. Nothing changed; choose 0 % or 100 %.',
  'court.wrong-round': 'Too late: another panel judges this case now. Nothing changed.',
  'court.counted':
    'Nothing to do: more evidence came from your side meanwhile, perhaps by this very act. Nothing changed; look at the case.',
  'court.enough-evidence':
    'Refused: a side brings at most twenty pieces of evidence. Nothing changed; jurors judge by what is there.',
  'court.asked-already':
    'Refused: what a side asks for is said when the case is filed, or before the first draw. Nothing changed; leave it out.',
  'court.no-appeal-left': 'Refused: the agreement allows no larger panel. Nothing moved; the ruling is carried out.',
  'court.not-drawable':
    'Refused: you cannot be drawn for this case, because you came to the bench after it was filed, or are near one of the sides. Nothing changed.',
  'court.already-present': 'Nothing to do: your app has said already that you are there.',
  'court.not-present':
    'Refused: you are not there for this draw. It takes whoever said so in time, and showed their number in every draw before. Nothing changed.',
  'court.already-claimed': 'Nothing to do: your app has answered this draw already.',
  'court.proof': 'Refused: the proof is not of the key that answers your draws. Nothing changed.',
  'court.not-a-juror': 'Refused: you do not sit on the panel of this case. Nothing changed.',
  'court.already-voted': 'Nothing to do: you have voted, and a vote cannot be changed.',
  'court.already-opened': 'Nothing to do: your vote is open already.',
  'court.vote': 'Refused: this is not the vote that was closed. Nothing changed.',
}

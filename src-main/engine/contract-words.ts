/** Words for agreements of several commitments (refusal-words.ts joins them to the rest). */
export const CONTRACT_WORDS: Record<string, string> = {
  'contract.other-hub': 'Refused: these terms are for another hub. Nothing was signed into this one.',
  'contract.parties':
    'Somebody is named twice among the parties, or a group lacks its account’s owner or needs more members than it has. Nothing was signed; correct the parties.',
  'contract.place': 'A commitment names a party that is not there. Nothing was signed; choose one of the parties.',
  'contract.with-oneself': 'A commitment is by and for the same party. Nothing was signed; choose two different ones.',
  'contract.order': 'A commitment can only come after earlier ones. Nothing was signed; move it down the list.',
  'contract.together':
    'Where all or nothing holds, nothing can be called off for a part, and no key handed over, since neither can be undone. Nothing was signed; take that or the all-or-nothing away.',
  'contract.unknown-clause':
    'This hub does not know the way it is to be shown as done. Nothing was signed; choose another.',
  'contract.clause': 'The way it is shown as done is not complete. Nothing was signed; fill in what is missing.',
  'contract.attest-units': 'What others measure is one whole, not units. Nothing was signed; set the quantity to one.',
  'contract.countersign-silence':
    'A countersignature cannot come from silence. Nothing was signed; let silence give the money back.',
  'contract.time-span': 'What happens by itself takes nobody’s time. Nothing was signed; set its time to nothing.',
  'contract.shares':
    'The shares of a payment must make a whole, and each receiver stands once. Nothing was signed; correct the shares.',
  'contract.pays-itself': 'A payment goes to the one who pays it. Nothing was signed; choose who receives it.',
  'contract.arbiters':
    'Arbiters must be no parties, named once, and at least as many as have to rule alike. Nothing was signed; choose others.',
  'contract.mediator':
    'A mediator is no party, and a fee needs somebody it is for. Nothing was signed; choose somebody else, or nobody.',
  'contract.not-a-member':
    'Refused: somebody the terms name is not a member of the hub. Nothing moved; they can join, or the terms can name others.',
  'contract.leaving': 'Refused: somebody the terms name is leaving the hub. Nothing moved; agree with others.',
  'contract.unknown-token': 'Refused: the hub has no such token. Nothing moved.',
  'contract.outlives-token':
    'Refused: it could last longer than the token it pays in. Nothing moved; choose shorter times or another token.',
  'contract.signatures': 'Refused: it is not signed by everybody it binds, or by somebody else too. Nothing moved.',
  'contract.signing-device':
    'Refused: one of the signatures is by a device that is not in use for its identity. Nothing moved; sign again.',
  'contract.lapsed': 'Refused: the signatures have lapsed. Nothing moved; propose it again.',
  'contract.already-open': 'Nothing to do: this talk has become an agreement already.',
  'contract.withdrawn': 'Refused: somebody took their signature back first. Nothing moved; start a new talk.',
  'contract.unknown': 'Refused: the ledger has no such agreement. Nothing moved.',
  'contract.not-a-party': 'Refused: you are no party to this agreement. Nothing moved.',
  'contract.wrong-party': 'Refused: this is for another of the parties to do. Nothing moved.',
  'contract.wrong-phase': 'Not now: it has gone another way meanwhile. Nothing moved; look at it for what comes next.',
  'contract.not-funded': 'Not yet: not everybody’s money is in escrow. Nothing moved.',
  'contract.already-funded': 'Nothing to do: your money is in escrow already.',
  'contract.ended': 'Too late: this agreement has ended. Nothing moved.',
  'contract.over': 'Too late: this commitment has ended. Nothing moved.',
  'contract.no-such-commitment': 'Refused: the agreement has no such commitment. Nothing moved.',
  'contract.too-early': 'Not yet: the terms let it begin later. Nothing moved.',
  'contract.too-late': 'Too late: its time was over; what the terms declare for that has happened.',
  'contract.units': 'Refused: so many are not left. Nothing moved; choose fewer.',
  'contract.counted':
    'Nothing to do: something was accepted meanwhile, perhaps by this very act. Nothing moved; look at what is left.',
  'contract.shown': 'Refused: the delivery does not carry what the terms ask for. Nothing moved.',
  'contract.nothing-to-deliver': 'Nothing to deliver: others measure this, or it happens by itself. Nothing moved.',
  'contract.nothing-to-accept': 'Nothing to accept: others measure this, or it happens by itself. Nothing moved.',
  'contract.own-promise':
    'Refused: your own money is promised with this, so giving it up would only keep it from the others. Nothing moved; ask everybody to end it.',
  'contract.wrong-code': 'This is not the code. Nothing moved; read it again from the receiver’s screen.',
  'contract.key-silence':
    'A key cannot be given back, so silence cannot give the money back, and a file is one whole. Nothing was signed; let silence pay, leave a minute or more to check it, and set the quantity to one.',
  'contract.reader':
    'Refused: no key can be handed over to somebody the terms name, whose device made an unusable one. Nothing moved; they can leave and join again.',
  'contract.key-box': 'Refused: this key was not boxed for this delivery. Nothing moved; hand it over again.',
  'contract.nothing-to-prove':
    'Refused: a delivery like this proves nothing by itself. Nothing moved; ask the others, or the arbiters the terms name.',
  'contract.evidence': 'Refused: the proof does not carry what is asked of it. Nothing moved.',
  'contract.proves-nothing': 'Refused: what was delivered is what was promised, as far as this shows. Nothing moved.',
  'contract.no-call-off':
    'Refused: the terms do not let you call this off alone, or something has been delivered. Nothing moved; ask the others to end it.',
  'contract.not-an-attester': 'Refused: you are not one of those who measure this. Nothing moved.',
  'contract.already-said': 'Nothing to do: you have said this already.',
  'contract.no-arbiters': 'Refused: these terms name no arbiters. Nothing moved; ask the others to end it.',
  'contract.not-an-arbiter': 'Refused: you are not one of its arbiters. Nothing moved.',
  'contract.wish': 'Refused: this cannot be asked for as it stands now. Nothing moved; look at the agreement again.',
  'contract.replication-terms':
    'A bounty is for one replication, and silence pays it, or its giver could refuse what they do not like. Nothing was offered.',
  'contract.no-replication':
    'Refused: the hub has certified no such replication of yours. Nothing was delivered; publish it first.',
  'contract.other-replication':
    'Refused: this replication is of another study or version, or was not published for this agreement. Nothing was delivered.',
  'contract.tied-replication':
    'Refused: it is not independent of the study’s author, so the bounty is not for it. Nothing was delivered.',
  'contract.inconclusive':
    'Refused: a bounty is for a replication that confirms or fails, and this one does neither. Nothing was delivered.',
}

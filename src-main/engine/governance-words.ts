/** Words for how a hub decides: proposals, votes, validators, stakes (refusal-words.ts joins them to the rest). */
export const GOVERNANCE_WORDS: Record<string, string> = {
  'leave.staked':
    'Not yet: credit of yours is staked, or on its way back. Nothing changed; ask for it back first, and leave when it has come.',
  'notice.applying': 'Not yet: the members have not let you in. What you wrote is kept; post it when they have.',
  'event.early': 'Not yet: this belongs to an epoch that has not begun here. It is kept and tried again.',
  'event.epoch':
    'Done with: this was signed under rules that were replaced twice since. Nothing of it counts; look at what the rules are now and sign it again.',
  'vouch.not-a-member': 'Refused: only members give their word for a newcomer. Nothing changed.',
  'vouch.not-waiting': 'Nothing to do: nobody of that name waits to be let in.',
  'vouch.by-vote': 'Refused: this hub votes on newcomers. Nothing changed; vote on the proposal about them.',
  'vouch.already': 'Nothing to do: you have given your word already.',
  'proposal.not-a-member': 'Refused: only members take part in decisions. Nothing changed.',
  'proposal.not-keeper': 'Refused: in this hub only its keepers propose changes. Nothing changed; ask one of them.',
  'proposal.too-many':
    'Refused: you have as many open proposals as one member may, or the hub has. Nothing changed; wait until one is decided.',
  'proposal.not-named':
    'Refused: who signs in this hub is not a list but follows from its rules. Nothing changed; propose other rules instead.',
  'proposal.validators':
    'Refused: somebody on the list is not a member, is named twice, or has no device in use. Nothing changed; choose others.',
  'proposal.unknown': 'Refused: the hub does not know this proposal. Nothing changed.',
  'proposal.closed': 'Refused: this proposal is decided already. Its outcome stands.',
  'proposal.not-yours': 'Refused: only whoever proposed it takes it back. Nothing changed; vote no instead.',
  'proposal.about-a-newcomer': 'Refused: a vote about a newcomer is not taken back. Nothing changed; vote on it.',
  'proposal.turnout': 'Not enough members voted. Nothing changed; propose it again when more of them are there.',
  'proposal.outvoted': 'Not enough of the votes were yes. Nothing changed.',
  'policy.recovery':
    'Refused: one who takes over alone is one member. Nothing changed; name one, or say how many of several must agree.',
  'recovery.none': 'Refused: the rules of this hub name nobody who may take over. Nothing changed.',
  'recovery.not-named':
    'Refused: the rules of this hub do not name this computer among those who may take over. Nothing changed; ask one of them.',
  'recovery.too-early':
    'Not yet: the hub has not been silent for long enough, or has two histories to choose from first. Nothing changed.',
  'policy.solo-seats':
    'Refused: where one computer signs alone there is one seat. Nothing changed; choose another way of signing, or one seat.',
  'policy.at-least': 'Refused: it asks for more signers than there are seats. Nothing changed; correct one of both.',
  'policy.log-named':
    'Refused: a replicated log needs several operators whom the rules name. Nothing changed; name those who sign, at least two, or let them take turns.',
  'log.none':
    'This computer is one of the hub’s operators and was not told how to reach their replicated log, so it puts no batch forward and reads none. Nothing is lost: events are kept here, and the other operators go on without it where enough of them are there. Start it with --log FILE (see the guide).',
  'log.away':
    'The operators’ replicated log does not answer, so nothing new becomes final. Everything signed is kept here and gets its place by itself when more than half of the log’s machines run again; nobody has to sign anything again.',
  'log.put-back':
    'The operators’ replicated log was put back to an older state, or replaced: it forgot what it had said. Nothing certified changed, and this computer signs no second batch where it has signed one. It goes on by itself; find out who restored the log, and do not restore it from a backup again: a new, empty one does as well.',
  'log.changed':
    'The operators’ replicated log now says something else than what this computer has signed in the same place: it was put back to an older state, or somebody writes to it by hand. This computer has signed no second batch and signs none there; the operators’ votes decide, and it goes on by itself. Find out who changed the log.',
  'policy.no-stake': 'Refused: a stake of nothing would let anybody in. Nothing changed; name a smallest stake.',
  'debate.full': 'Refused: this debate is as long as it may be. Nothing changed; vote on it.',
  'debate.enough': 'Refused: you have said as much about this as one member may. Nothing changed; vote on it.',
  'vote.not-a-member': 'Refused: only members vote. Nothing changed.',
  'vote.newcomer': 'Refused: you joined after this vote began. Nothing changed; you vote on the next one.',
  'vote.too-early': 'Not yet: this is still being talked about. Nothing changed; vote when voting begins.',
  'ready.nothing-waits': 'Nothing to do: no change waits for its signers.',
  'ready.other-change':
    'Nothing to do: what waited has been replaced. This computer answers for the new one by itself.',
  'ready.not-named': 'Refused: this computer is not among those that would sign. Nothing changed.',
  'ready.already': 'Nothing to do: this computer has said that it is ready.',
  'offer.not-a-member': 'Refused: only members offer to sign. Nothing changed.',
  'offer.already': 'Nothing to do: this computer is offered already.',
  'offer.none': 'Nothing to do: you offer no computer.',
  'delegate.not-a-member': 'Refused: only members have a standing vote. Nothing changed.',
  'delegate.none': 'Nothing to do: you have given your standing vote to nobody.',
  'delegate.already': 'Nothing to do: your standing vote is there already.',
  'delegate.not-offered': 'Refused: they do not offer to sign. Nothing changed; choose somebody who does.',
  'stake.not-a-member': 'Refused: only members lock a stake. Nothing moved.',
  'stake.more-than-you-have':
    'Refused: it is more than you have; credit cannot be staked. Nothing moved; choose a smaller amount.',
  'stake.more-than-staked': 'Refused: it is more than you have staked. Nothing moved.',
  'stake.already-unlocking':
    'Not yet: part of your stake is on its way back already. Nothing moved; ask again when it has come.',
  'evidence.no-contradiction': 'Refused: what was shown does not prove anything. Nothing changed.',
  'evidence.unknown-device': 'Refused: the hub does not know this device. Nothing changed.',
  'evidence.already-known': 'Nothing to do: the device was already frozen.',
  'ballot.open': 'Refused: votes on this proposal are open. Nothing changed; vote on it in the open.',
  'ballot.secret': 'Refused: votes on this proposal are secret. Nothing changed; vote again from its page.',
  'ballot.no-tellers':
    'Fewer than two tellers stepped forward, so nobody could have opened the votes together. Nothing changed; propose it again and have two tellers.',
  'ballot.already': 'Refused: you have voted, and a secret vote cannot be changed. It stands.',
  'ballot.proof': 'Refused: this is no well-formed secret vote. Nothing changed; vote again from the proposal’s page.',
  'ballot.not-counting': 'Nothing to do: no secret vote is being opened here.',
  'ballot.uncounted':
    'A teller did not help to open the votes in time, so nobody knows the result and it is void. Nothing changed; propose it again with tellers who are there.',
  'teller.too-late': 'Refused: voting has begun, and its key is made. Nothing changed.',
  'teller.enough': 'Nothing to do: there are as many tellers as the rules allow.',
  'teller.already': 'Nothing to do: you are a teller of this vote.',
  'teller.proof': 'Refused: the proof of this teller does not hold. Nothing changed.',
  'teller.none': 'Refused: only this vote’s tellers open it. Nothing changed.',
  'teller.done': 'Nothing to do: you have helped to open this vote.',
  'policy.stamp': 'Refused: it asks for more computing at rest than at most. Nothing changed; correct one of both.',
  'policy.stamp-window':
    'Refused: the most computing it asks for could be out of date before it is done. Nothing changed; ask for less, or count newcomers over a longer time.',
  'policy.secret-members':
    'Refused: secret votes add up only where every member has one vote. Nothing changed; choose one or the other.',
  'policy.secret-debate':
    'Refused: secret votes need time before voting in which tellers step forward. Nothing changed; give some time to talk.',
}

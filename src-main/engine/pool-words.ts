/** Refusals of purpose pools in words. */
export const POOL_WORDS: Record<string, string> = {
  'pool.not-a-member':
    'Refused: only members of the hub found pools and give to them. Nothing moved; join the hub, or stay in it, first.',
  'pool.lapsed': 'Refused: the pool would have ended before the hub certified it. Nothing was founded; try again.',
  'pool.too-long': 'Refused: a pool collects for at most a year. Nothing was founded; choose an earlier end.',
  'pool.over-goal':
    'Refused: the milestones come to more than the goal, so a met goal could not pay them. Nothing was founded; raise the goal or lower a milestone.',
  'pool.least-over-goal':
    'Refused: the smallest gift is larger than the goal. Nothing was founded; choose a smaller one.',
  'pool.payee-not-a-member':
    'Refused: a pool pays members of the hub, and somebody it names is none. Nothing was founded; choose members.',
  'pool.outlives-token':
    'Refused: the token ends before this pool might. Nothing was founded; choose shorter times or another token.',
  'pool.too-many':
    'Refused: the hub has as many open pools as it can end at once. Nothing was founded; wait until one has ended.',
  'pool.too-many-yours':
    'Refused: you have five open pools in this hub already. Nothing was founded; wait until one has ended, or call one off.',
  'pool.unknown': 'Refused: the hub does not know this pool. Nothing moved.',
  'pool.ended': 'Refused: this pool does not collect any more. Nothing moved.',
  'pool.least': 'Refused: this is less than the smallest gift the pool takes. Nothing moved; give more.',
  'pool.full': 'Refused: this pool has gifts from as many people as it can hold. Nothing moved.',
  'pool.no-way-back':
    'Refused: gifts to this pool are not taken back before its end, as it was founded. Nothing moved.',
  'pool.nothing-given': 'Refused: you gave nothing to this pool, so there is nothing to take back or to vote on.',
  'pool.not-founder': 'Refused: only whoever founded a pool calls it off. Nothing moved.',
  'pool.unknown-milestone': 'Refused: the pool has no such milestone. Nothing moved.',
  'pool.not-met': 'Refused: milestones begin once the pool’s goal is met at its end. Nothing moved.',
  'pool.too-late': 'Refused: the time for this was over when it reached the hub. Nothing moved.',
  'pool.not-payee': 'Refused: only its payee says that a milestone is done. Nothing moved.',
  'pool.claimed-already': 'Nothing to do: this milestone is being voted on already.',
  'pool.decided': 'Nothing to do: this milestone has been decided already.',
  'pool.not-claimed': 'Refused: its payee has not said yet that this milestone is done. Nothing moved.',
  'pool.own-milestone': 'Refused: nobody votes on a payment to themselves. Nothing moved.',
  'pool.voted-already': 'Nothing to do: you have voted on this milestone, and a vote stands.',
}

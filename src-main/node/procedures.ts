/** Names of the ledger thread's own procedures, which are no part of the contract and reach no window. */
export const procedures = {
  identityStatus: 'identity.status',
  identityCreate: 'identity.create',
  identityOpen: 'identity.open',
  identityLock: 'identity.lock',
  identityRestore: 'identity.restore',
  identityWords: 'identity.words',
  identityConfirmed: 'identity.confirmed',
  backUp: 'backup.make',
  restoreBackup: 'backup.restore',
  transportKey: 'identity.transport',
  prepare: 'acts.prepare',
  approve: 'acts.approve',
  rebuild: 'node.rebuild',
  alarms: 'node.alarms',
  addresses: 'node.addresses',
  isMember: 'node.isMember',
} as const

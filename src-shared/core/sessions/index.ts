/** Rules of a session between two devices: handshake, stream tokens, rotation; and what a peer may do and how often. */
export * from './backoff.ts'
export * from './budget.ts'
export * from './check-phrase.ts'
export * from './handshake.ts'
export * from './rate.ts'
export * from './session.ts'

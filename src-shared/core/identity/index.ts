/** Identities and the devices that act for them. */
export * from './avatar.ts'
export * from './court-key.ts'
export * from './derivation.ts'
export * from './device-cert.ts'
export * from './nickname.ts'

/** The operating system's own place for secrets. An extra, never the only lock: the keystore is encrypted in any case. */
export interface Keyring {
  /** False where the system would only pretend to encrypt (Linux without a secret service). */
  available(): boolean
  keep(secret: string): Promise<void>
  /** The secret kept earlier; undefined when there is none or the system cannot open it (another user, another machine). */
  recall(): Promise<string | undefined>
  forget(): Promise<void>
}

/** For nodes without an operating system keyring. */
export const noKeyring: Keyring = {
  available: () => false,
  keep: () => Promise.reject(new Error('this node has no keyring')),
  recall: () => Promise.resolve(undefined),
  forget: () => Promise.resolve(),
}

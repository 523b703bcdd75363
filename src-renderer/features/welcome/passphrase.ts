/** Argon2id makes guessing slow, not impossible: below this a passphrase protects nobody. */
export const PASSPHRASE_MIN = 8
const NICK_MAX = 32

export interface WhoForm {
  readonly nick: string
  readonly passphrase: string
  readonly again: string
}
export type WhoProblem = 'nickEmpty' | 'passphraseShort' | 'passphraseDiffers'

/** What keeps somebody from continuing, by field. Without an OS keyring a passphrase is needed. */
export function whoProblems(form: WhoForm, osKeyring: boolean): Partial<Record<keyof WhoForm, WhoProblem>> {
  const nick = form.nick.trim()
  const free = osKeyring && form.passphrase === ''
  return {
    ...((nick === '' || [...nick].length > NICK_MAX) && { nick: 'nickEmpty' as const }),
    ...(!free && form.passphrase.length < PASSPHRASE_MIN && { passphrase: 'passphraseShort' as const }),
    ...(!free && form.passphrase !== form.again && { again: 'passphraseDiffers' as const }),
  }
}

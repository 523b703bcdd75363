/** Argon2id makes guessing slow, not impossible: below this a passphrase protects nobody. */
export const PASSPHRASE_MIN = 8
const NICK_MAX = 32

export interface WhoForm {
  readonly nick: string
  readonly passphrase: string
  readonly again: string
}
export type WhoProblem = 'nickEmpty' | 'passphraseShort' | 'passphraseDiffers'

/** What is wrong with a passphrase that is needed, typed twice. */
export function passphraseProblems({
  passphrase,
  again,
}: Pick<WhoForm, 'passphrase' | 'again'>): Partial<Record<'passphrase' | 'again', WhoProblem>> {
  return {
    ...(passphrase.length < PASSPHRASE_MIN && { passphrase: 'passphraseShort' as const }),
    ...(passphrase !== again && { again: 'passphraseDiffers' as const }),
  }
}

/** What keeps somebody from continuing, by field. Without an OS keyring a passphrase is needed. */
export function whoProblems(form: WhoForm, osKeyring: boolean): Partial<Record<keyof WhoForm, WhoProblem>> {
  const nick = form.nick.trim()
  const free = osKeyring && form.passphrase === ''
  return {
    ...((nick === '' || [...nick].length > NICK_MAX) && { nick: 'nickEmpty' as const }),
    ...(!free && passphraseProblems(form)),
  }
}

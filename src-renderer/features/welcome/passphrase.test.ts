import { expect, it } from 'vitest'
import { whoProblems } from './passphrase.ts'

const who = { nick: 'Mira', passphrase: '', again: '' }

it.each([
  ['a keyring makes the passphrase free', who, true, {}],
  ['without one it is needed', who, false, { passphrase: 'passphraseShort' }],
  [
    'a short one protects nobody, keyring or not',
    { ...who, passphrase: 'abc', again: 'abc' },
    true,
    { passphrase: 'passphraseShort' },
  ],
  [
    'typed twice alike',
    { ...who, passphrase: 'open sesame', again: 'open sesamy' },
    false,
    { again: 'passphraseDiffers' },
  ],
  ['everybody is called something', { ...who, nick: ' ' }, true, { nick: 'nickEmpty' }],
])('%s', (_, form, osKeyring, problems) => expect(whoProblems(form, osKeyring)).toEqual(problems))

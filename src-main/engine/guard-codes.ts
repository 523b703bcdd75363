/** The two codes by which guardians bring somebody back: help from a guardian, and the keys that are asked for with it. */
import { backPhrase as phraseOf } from '#shared/core/sessions/check-phrase.ts'
import { type BackCode, backCode, type HelpCode, helpCode } from '#shared/wire/guards.ts'
import { NodeRefusal } from '../ports/failure.ts'
import { readCode, writeCode } from './codes.ts'

const HELP = 'kind:help/'
const BACK = 'kind:back/'

export const writeHelp = (help: HelpCode): string => writeCode(HELP, help)
export const writeBack = (back: BackCode): string => writeCode(BACK, back)

/** Code: guard.help-unreadable. */
export const readHelp = (code: string): HelpCode =>
  readCode(code, HELP, helpCode) ??
  unreadable(
    'help',
    'This is not what a guardian sends, or a part of it is missing. Nothing was changed; it begins with “kind:help/”, and the guardian can copy it once more.',
  )

/** Code: guard.back-unreadable. */
export const readBack = (code: string): BackCode =>
  readCode(code, BACK, backCode) ??
  unreadable(
    'back',
    'This is not the code of somebody who comes back, or a part of it is missing. Nothing was signed; it begins with “kind:back/” and stands on their screen.',
  )

/** Read aloud to every guardian: it stands for the keys, and nobody finds others that give the same. */
export const backPhrase = ({ did, key, seal }: BackCode): string => phraseOf(did, key, seal)

function unreadable(what: 'help' | 'back', text: string): never {
  throw new NodeRefusal('REFUSED', `guard.${what}-unreadable`, text)
}

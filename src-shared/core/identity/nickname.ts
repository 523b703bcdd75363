/** How a person wants to be called. Nobody owns a nickname: next to it stand the avatar and the did it belongs to. */
import { err, ok, type Result } from '../kernel/index.ts'

export const NICKNAME_CHARS_MAX = 32

/**
 * Characters that print nothing, break the line or turn it around (Unicode Cc, Cf, Co, Cs, Zl, Zp, the Hangul fillers and the Braille
 * blank): with them two names look alike, or a name rewrites the text beside it.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u
/** Joiners with a visible effect stay: one family out of several pictographs, and the spelling of Persian and Indic names. */
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu
const LETTER_JOINER =
  /(?<=[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Gujr}\p{sc=Guru}\p{sc=Knda}\p{sc=Mlym}\p{sc=Orya}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}])[\u200c\u200d](?=\p{L})/gu
/** Enough for accents in any script; longer stacks climb over the lines around them. */
const MARKS_IN_A_ROW = /\p{M}{5,}/u

/**
 * The name in NFC, trimmed, with runs of spaces as one. Length is 1–32 code points. Codes: nickname.empty, nickname.too-long,
 * nickname.invisible (control, format or direction characters, or a tower of marks).
 */
export function parseNickname(text: string): Result<string, string> {
  const name = text
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
  if (name === '') return err('nickname.empty')
  const joined = name.replace(EMOJI_JOINER, '').replace(LETTER_JOINER, '')
  if (INVISIBLE.test(joined) || MARKS_IN_A_ROW.test(name)) return err('nickname.invisible')
  return [...name].length > NICKNAME_CHARS_MAX ? err('nickname.too-long') : ok(name)
}

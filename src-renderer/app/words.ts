/** The shape of a translation: every key of the English words, and the plural forms that English does not have. */

/** Forms that a language may tell apart beside `_one` and `_other` (Unicode CLDR, as Intl.PluralRules names them). */
type Form = 'zero' | 'one' | 'two' | 'few' | 'many'

type Counted<Key> = Key extends `${infer Stem}_other` ? `${Stem}_${Form}` : never

/** The words of `T` in another language: the same keys, any text; counted sentences may have more forms. */
export type Words<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]>
} & { readonly [Key in Counted<keyof T>]?: string }

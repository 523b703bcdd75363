/** Puts the files of one language together into what i18next reads. */

interface Tree {
  [key: string]: string | Tree
}
/** Words by feature, in the shape of the English ones (i18n.ts). What a translation lacks is shown in English. */
export type Catalogue = Readonly<Record<string, Tree>>

/** `files` are words by path, as import.meta.glob gives them; the folder says whose they are. */
export function gather(language: string, files: Readonly<Record<string, object>>): Catalogue {
  const millions = new Intl.PluralRules(language).select(1_000_000)
  const catalogue: Record<string, Tree> = {}
  for (const [file, words] of Object.entries(files)) {
    const folder = file.split('/').at(-2) ?? ''
    const name = folder === '..' ? 'shell' : folder
    catalogue[name] = { ...catalogue[name], ...withMillions(words as Tree, millions) }
  }
  return catalogue
}

/** Spanish and French have a form for whole millions alone: where nobody wrote it, it reads as the general one. */
function withMillions(words: Tree, form: string): Tree {
  const all: Tree = {}
  for (const [key, value] of Object.entries(words)) {
    const stem = key.replace(/_other$/, '')
    if (key !== stem && `${stem}_one` in words) all[`${stem}_${form}`] ??= value
    all[key] = typeof value === 'string' ? value : withMillions(value, form)
  }
  return all
}

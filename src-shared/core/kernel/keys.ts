/** Keys of the state. The same names come again and again, and a key that was spelled before is found faster than a new one like it. */

/** About 10 MB of text for each family of keys; beyond it they are spelled anew. */
const KEPT_MAX = 50_000

/** Spells `prefix/name`. */
export function keysUnder(prefix: string): (name: string) => string {
  const kept = new Map<string, string>()
  return (name) => {
    const known = kept.get(name)
    if (known !== undefined) return known
    if (kept.size >= KEPT_MAX) kept.clear()
    const key = `${prefix}/${name}`
    kept.set(name, key)
    return key
  }
}

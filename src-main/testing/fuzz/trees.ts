/** Values changed on purpose: the same tree with one thing wrong somewhere in it. Pure, and shared by wire and contract inputs. */
import type { Random } from '../sim/random.ts'

export type Tree = unknown

/** Text that trips parsers, comparisons and screens. */
export const TRAPS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u202eabc',
  '\ufeff',
  'e\u0301\u0301\u0301',
  '\ud83d\ude00',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '"; DROP TABLE events; --',
  '%',
  '*',
  '"',
  'NEAR(',
  '-',
  '../../etc/passwd',
  '9223372036854775808',
  '-1',
  '1e400',
  'did:key:z6Mk',
]

/** Where encodings and counters change their width or their meaning. */
export const EDGES: readonly (number | bigint)[] = [
  0,
  -1,
  1,
  23,
  24,
  255,
  256,
  65_535,
  65_536,
  2 ** 31,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  2n ** 53n,
  2n ** 63n - 1n,
  -(2n ** 63n),
]

const isFields = (tree: Tree): tree is Record<string, Tree> =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree) && !(tree instanceof Uint8Array)

/** Deeper than anything is looked into; also what ends a value that holds itself. */
const DEPTH_MAX = 64

interface Spot {
  holder: Record<string | number, Tree>
  key: string | number
}

/** Every place of a tree but its root, as the container and the key in it. */
function spotsOf(tree: Tree, depth = 0): Spot[] {
  if (depth > DEPTH_MAX || !(Array.isArray(tree) || isFields(tree))) return []
  const holder = tree as Record<string | number, Tree>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spotsOf(holder[key], depth + 1)])
}

function copy(tree: Tree, depth = 0): Tree {
  if (depth > DEPTH_MAX) return tree
  if (Array.isArray(tree)) return tree.map((item) => copy(item, depth + 1))
  if (tree instanceof Uint8Array) return tree.slice()
  if (!isFields(tree)) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, copy(value, depth + 1)]))
}

export function nested(depth: number, leaf: Tree): Tree {
  let tree = leaf
  for (let i = 0; i < depth; i++) tree = i % 2 ? { a: tree } : [tree]
  return tree
}

/** Something of any kind that every carrier can hold. */
export function anything(random: Random): Tree {
  switch (random.below(9)) {
    case 0:
      return null
    case 1:
      return random.chance(50)
    case 2:
    case 3:
      return random.pick(EDGES)
    case 4:
      return random.pick(TRAPS)
    case 5:
      return random.pick(TRAPS).repeat(1 + random.below(2000))
    case 6:
      return random.bytes(random.pick([0, 1, 16, 31, 32, 33, 63, 64, 65]))
    case 7:
      return nested(random.pick([1, 2, 15, 16, 17, 40]), 0)
    default:
      return Array.from({ length: random.pick([0, 1, 200, 3000]) }, () => 0)
  }
}

/** What it was, changed a little: text by characters, numbers by one or to an edge, bytes by bits or length. */
function shifted(tree: Tree, random: Random): Tree {
  if (typeof tree === 'string') {
    const at = random.below(tree.length + 1)
    return tree.slice(0, at) + random.pick(TRAPS) + tree.slice(at + random.below(3))
  }
  if (typeof tree === 'number') return random.chance(50) ? tree + random.pick([-1, 1, 2 ** 31]) : random.pick(EDGES)
  if (typeof tree === 'bigint') return tree + random.pick([-1n, 1n, 2n ** 62n])
  if (typeof tree === 'boolean') return !tree
  if (tree instanceof Uint8Array && tree.length > 0) {
    const bytes = tree.slice()
    const at = random.below(bytes.length)
    bytes[at] = (bytes[at] as number) ^ (1 << random.below(8))
    return random.chance(30) ? bytes.slice(0, at) : bytes
  }
  return anything(random)
}

/** One change somewhere in a copy: gone, of another kind, shifted, repeated, moved, or with a field nobody asked for. */
export function mutated(original: Tree, random: Random, foreign: () => Tree = () => anything(random)): Tree {
  const root: { tree: Tree } = { tree: copy(original) }
  const { holder, key } = random.pick([{ holder: root, key: 'tree' } as Spot, ...spotsOf(root.tree)])
  const value = holder[key]
  switch (random.below(7)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else if (holder !== root) delete holder[key]
      break
    case 1:
      holder[key] = foreign()
      break
    case 2:
    case 3:
      holder[key] = shifted(value, random)
      break
    case 4:
      holder[key] = copy(holder[random.pick(Object.keys(holder))])
      break
    case 5:
      holder[key] = Array.isArray(value) ? [...value, ...value, foreign()] : [value]
      break
    default:
      if (isFields(value)) value[random.pick(['z', 'v', 'k', 'toString', 'hub'])] = foreign()
      else holder[key] = { a: value }
  }
  return root.tree
}

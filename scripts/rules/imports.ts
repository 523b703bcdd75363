/**
 * Who may import whom (DESIGN §3), as a table that a machine checks. `findBreaches` takes the import graph as data, so that the
 * checker itself is tested with planted breaches.
 */
export interface Import {
  from: string
  to: string
  typeOnly: boolean
  /** `import()`: loaded later, so it cannot close a cycle while modules load. */
  dynamic?: boolean
}

/** Plain values that lie among the schemas. */
const WITHOUT_SCHEMAS: readonly string[] = ['src-shared/wire/anybody.ts', 'src-shared/ipc/languages.ts']

/** Core features in dependency order: each may use only those before it. */
const CORE_ORDER = [
  'kernel',
  'files',
  'carriers',
  'identity',
  'credentials',
  'releases',
  'sessions',
  'hubs',
  'trust',
  'tiers',
  'ledger',
  'guards',
  'consensus',
  'reserves',
  'favours',
  'places',
  'notices',
  'spaces',
  'research',
  'moderation',
  'agreements',
  'contracts',
  'governance',
  'activity',
  'disputes',
  'pools',
  'reputation',
  'barter',
  'energy',
  'markets',
  'commons',
  'fairness',
  'assets',
  'federation',
  'agents',
  'plugins',
  'hub',
  'node',
  'testing',
]
/** Pure packages the core may stand on; `#sha256` is the platform's own or @noble's (package.json). */
const CORE_PACKAGES = /^(#sha256$|@noble\/|@scure\/base$|canonicalize$|cborg$|h3-js$|multiformats|zod$)/

/** The core feature a file belongs to; '' for a file that lies loose in the core. */
function core(path: string): string | undefined {
  const found = /^src-shared\/core\/(?:([^/]+)\/)?/.exec(path)
  return found ? (found[1] ?? '') : undefined
}
const adapter = (path: string) => /^src-main\/adapters\/([^/]+)\//.exec(path)?.[1]
const isLocal = (path: string) =>
  path.startsWith('src-') || path.startsWith('bench/') || path.startsWith('e2e/') || path.startsWith('scripts/')

type Rule = [name: string, broken: (edge: Import) => boolean]

const RULES: readonly Rule[] = [
  [
    'core imports only core, wire and pure packages',
    ({ from, to }) =>
      core(from) !== undefined && (isLocal(to) ? !/^src-shared\/(core|wire)\//.test(to) : !CORE_PACKAGES.test(to)),
  ],
  [
    'a core feature uses only those before it',
    ({ from, to, typeOnly }) => {
      const [a, b] = [core(from), core(to)]
      if (a === undefined || b === undefined || a === b || typeOnly) return false
      return CORE_ORDER.indexOf(b) > CORE_ORDER.indexOf(a)
    },
  ],
  [
    'a core feature has its place in the order',
    ({ from, to }) => [core(from), core(to)].some((name) => name !== undefined && !CORE_ORDER.includes(name)),
  ],
  [
    'schemas stand on pure packages',
    ({ from, to }) =>
      /^src-shared\/(wire|ipc)\//.test(from) && !isLocal(to) && !CORE_PACKAGES.test(to) && to !== '@orpc/contract',
  ],
  [
    'shared imports nothing of main or the renderer',
    ({ from, to }) => from.startsWith('src-shared/') && /^src-(main|renderer)\//.test(to),
  ],
  [
    // The library of schemas tries out code made of text, which Trusted Types report as an error on every page.
    'windows take no schemas along',
    ({ from, to, typeOnly }) =>
      from.startsWith('src-renderer/') &&
      !/\.(test|fixture)\.tsx?$/.test(from) &&
      !typeOnly &&
      /^src-shared\/(wire|ipc)\//.test(to) &&
      !WITHOUT_SCHEMAS.includes(to),
  ],
  [
    'main and renderer meet only over the contract',
    ({ from, to }) =>
      (from.startsWith('src-main/') && to.startsWith('src-renderer/')) ||
      (from.startsWith('src-renderer/') && to.startsWith('src-main/')),
  ],
  [
    'adapters never import each other',
    ({ from, to }) => adapter(from) !== undefined && adapter(to) !== undefined && adapter(from) !== adapter(to),
  ],
  [
    'features reach the world through ports',
    ({ from, to }) =>
      from.startsWith('src-main/features/') &&
      (isLocal(to) ? to.startsWith('src-main/adapters/') : !CORE_PACKAGES.test(to)),
  ],
  [
    'ports know nothing behind them',
    ({ from, to }) =>
      from.startsWith('src-main/ports/') && to.startsWith('src-main/') && !to.startsWith('src-main/ports/'),
  ],
  ['only tests use testing/', ({ to }) => /^src-(main|shared\/core)\/testing\//.test(to)],
  [
    'only adapters/electron and main.ts know Electron',
    ({ from, to }) =>
      to === 'electron' && from.startsWith('src-') && from !== 'src-main/main.ts' && adapter(from) !== 'electron',
  ],
  [
    'the renderer reaches main through bridge',
    ({ from, to, typeOnly }) =>
      from.startsWith('src-renderer/') &&
      !from.startsWith('src-renderer/bridge/') &&
      !from.endsWith('/bridge.ts') &&
      !typeOnly &&
      to.startsWith('@orpc/'),
  ],
]

const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) || path.startsWith('src-main/testing/') || path.startsWith('src-shared/core/testing/')

/** One line per breach; tests may reach further than what they test. */
export function findBreaches(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from }) => !isTest(from))
    .flatMap((edge) => RULES.filter(([, broken]) => broken(edge)).map(([name]) => `${edge.from} → ${edge.to}: ${name}`))
}

/** Import cycles among files, type-only and dynamic edges left aside; each cycle once, as the files along it. */
export function findCycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to, typeOnly, dynamic } of imports)
    if (!typeOnly && !dynamic && isLocal(to)) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      cycles.push(path.slice(at))
      return
    }
    if (done.has(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return cycles
}

/** What electronegativity and eslint-plugin-electron-security find in a built application, each finding as `tool rule file: line of code`. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from '../setup/say.mjs'
import { ensureCheckers } from './install.mjs'

/** The oldest Electron that the product code runs on; its defaults are the weakest. */
const ELECTRON = '33.2.1'
/** Asks the internet for a list of releases; which release goes along is decided when packing (decision 009). */
const ASKS_THE_INTERNET = ['AvailableSecurityFixesGlobalCheck']
const TOUCHES_ELECTRON = /\bfrom ?['"]electron['"]|require\(['"]electron['"]\)|import\(['"]electron['"]\)/

/** Findings in the build under `out`. Throws when a checker cannot read a file: what is not read is not checked. */
export async function electronFindings(out = inRoot('out')) {
  const load = await ensureCheckers()
  const stage = mkdtempSync(path.join(os.tmpdir(), 'kind-checked-'))
  try {
    layOut(out, stage, load('typescript'))
    return [...(await electronegativity(load, stage)), ...(await eslint(load, stage))].sort()
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/**
 * The pages, and every script that touches Electron, in the language of 2018: electronegativity's parser gives up on private fields
 * and then finds nothing in the whole file.
 */
function layOut(out, stage, typescript) {
  const { ESNext } = typescript.ModuleKind
  const { ES2018 } = typescript.ScriptTarget
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const from = path.join(entry.parentPath, entry.name)
    const to = path.join(stage, 'out', path.relative(out, from))
    if (!entry.isFile() || !/\.(js|cjs|html)$/.test(entry.name)) continue
    mkdirSync(path.dirname(to), { recursive: true })
    if (entry.name.endsWith('.html')) cpSync(from, to)
    else {
      const code = readFileSync(from, 'utf8')
      if (!TOUCHES_ELECTRON.test(code)) continue
      const compilerOptions = { allowJs: true, module: ESNext, target: ES2018 }
      writeFileSync(to, typescript.transpileModule(code, { compilerOptions, fileName: from }).outputText)
    }
  }
}

const FINGERPRINT = /-[\w-]{8}(?=\.js$)/
const finding = (tool, rule, stage, file, line) => {
  const told = file === 'N/A' ? 'the whole' : path.relative(stage, file).replaceAll('\\', '/').replace(FINGERPRINT, '')
  const code = file === 'N/A' ? '' : (readFileSync(file, 'utf8').split('\n')[line - 1] ?? '').trim()
  return `${tool} ${rule} ${told}: ${code}`
}

async function electronegativity(load, stage) {
  // It would fetch translations of its messages; the fetching fails at once instead, and it says so.
  const got = createRequire(load.resolve('@doyensec/electronegativity')).resolve('got')
  load.cache[got] = { id: got, loaded: true, exports: () => Promise.reject(new Error('no internet for a checker')) }
  const { log, error } = console
  console.log = console.error = () => undefined
  const { issues, errors } = await load('@doyensec/electronegativity')(
    { input: stage, electronVersionOverride: ELECTRON, excludeFromScan: ASKS_THE_INTERNET },
    false,
  ).finally(() => Object.assign(console, { log, error }))
  if (errors.length > 0) throw new Error(`electronegativity could not read:\n${JSON.stringify(errors, undefined, 1)}`)
  return issues.map(({ id, file, location }) => finding('electronegativity', id, stage, file, location.line))
}

async function eslint(load, stage) {
  const { ESLint } = load('eslint')
  const { default: plugin } = load('eslint-plugin-electron-security')
  const files = ['**/*.js', '**/*.cjs']
  const linter = new ESLint({
    cwd: stage,
    overrideConfigFile: true,
    overrideConfig: [{ ...plugin.configs.strict, files }],
    allowInlineConfig: false,
    errorOnUnmatchedPattern: false,
  })
  const results = await linter.lintFiles(files)
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line, fatal }) => {
      if (fatal) throw new Error(`eslint could not read ${filePath}: ${message}`)
      return finding('eslint', ruleId, stage, filePath, line)
    }),
  )
}

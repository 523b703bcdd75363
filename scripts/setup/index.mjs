/** Everything a fresh clone lacks, in order; what is there already costs nothing. */
import { ensureBuild } from './build.mjs'
import { ensureElectron } from './electron.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureSqlite } from './sqlite.mjs'
import { ensureLibraries, ensureTools } from './system.mjs'

/** Packages and the Electron runtime with its add-ons. */
export async function ensureRuntime() {
  await ensurePackages()
  await ensureTools()
  const runtime = await ensureElectron()
  await ensureLibraries(runtime.path)
  await ensureSqlite(runtime)
  return runtime
}

/** The same, and the bundle. */
export async function ensureAll() {
  const runtime = await ensureRuntime()
  await ensureBuild()
  return runtime
}

/** What a node without windows needs: no Electron, no display, no graphics libraries. */
export async function ensureBundle() {
  await ensurePackages()
  await ensureBuild()
}

// Stands in for Electron's default_app.asar, which the carrier package does not have: makes `electron [-r file] DIR [args]` work.
// ESM with a top-level await on purpose: only then does Electron hold back `ready` until the app's main module has loaded.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const preloads = []
let target
const args = process.argv.slice(1)
for (let i = 0; i < args.length && target === undefined; i++) {
  if (args[i] === '-r' || args[i] === '--require') preloads.push(args[++i])
  else if (args[i] === '--version' || args[i] === '-v') {
    console.log(`v${process.versions.electron}`)
    process.exit(0)
  } else if (!args[i].startsWith('-')) target = path.resolve(args[i])
}
if (target === undefined) {
  console.error('usage: electron DIR [args]')
  process.exit(2)
}
const require = createRequire(import.meta.url)
for (const file of preloads) require(path.resolve(file))

const isDirectory = fs.statSync(target).isDirectory()
const dir = isDirectory ? target : path.dirname(target)
const manifest = path.join(dir, 'package.json')
const about = fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, 'utf8')) : {}
if (about.version) app.setVersion(about.version)
app.setName(about.productName ?? about.name ?? 'Electron')
app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
app.setAppPath(dir)
try {
  await import(pathToFileURL(isDirectory ? path.join(dir, about.main ?? 'index.js') : target).href)
} catch (error) {
  console.error('The app threw while loading', error)
  process.exit(1)
}

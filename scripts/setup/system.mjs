/** What the operating system must bring on Linux: Electron's libraries, and a display. As root it is installed; otherwise the command is told. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, SetupError, step } from './say.mjs'

const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1']
const isRoot = () => process.getuid?.() === 0
export const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

async function install(packages, why) {
  const command = `apt-get install -y ${packages.join(' ')}`
  if (!isRoot() || !has('apt-get'))
    throw new SetupError(`${why} Nothing was changed. Run this once, then try again:\n\n    sudo ${command}\n`)
  await step(`system packages: ${packages.join(' ')}`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  })
}

/** Tools the carried runtime is unpacked and SQLite is built with. */
export async function ensureTools() {
  if (process.platform !== 'linux') return
  const missing = [
    ['unzip', 'unzip'],
    ['make', 'make'],
    ['g++', 'g++'],
    ['python3', 'python3'],
  ]
    .filter(([command]) => !has(command))
    .map(([, name]) => name)
  if (missing.length > 0) await install(missing, 'Setting up needs some tools.')
}

/** What tests build small internets of: network namespaces and a home router's firewall. Without them those tests are skipped, aloud. */
export async function ensureNetworkTools() {
  if (process.platform !== 'linux' || !isRoot() || !has('apt-get')) return
  const missing = [
    ['ip', 'iproute2'],
    ['nft', 'nftables'],
  ]
    .filter(([command]) => !has(command))
    .map(([, name]) => name)
  if (missing.length > 0) await install(missing, 'Tests with several networks need some tools.')
}

/** A replicated log's machines (decision 026). The package also starts one as a service, which is of no use here and not needed. */
export async function ensureEtcd() {
  if (process.platform !== 'linux') throw new SetupError('etcd is installed by itself on Debian and its kin only.')
  if (!has('etcd')) await install(['etcd-server'], 'A replicated log needs etcd.')
}

export async function ensureLibraries(electronPath) {
  if (process.platform !== 'linux') return
  const missing = () => spawnSync('ldd', [electronPath], { encoding: 'utf8' }).stdout.includes('not found')
  if (missing()) await install(LIBRARIES, 'Electron needs some system libraries.')
}

const hasDisplay = () => process.platform !== 'linux' || !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY

/** Where there is no display, what opens a virtual one. */
export async function ensureDisplay() {
  if (!hasDisplay() && !has('Xvfb')) await install(['xvfb'], 'There is no display, and no virtual one (Xvfb) either.')
}

/** The environment with a display: the one there is, or an own Xvfb that `close` ends. */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, close: () => {} }
  await ensureDisplay()
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    xvfb.stdio[3].once('data', (data) => resolve(String(data).trim()))
    xvfb.once('exit', () => reject(new SetupError('Xvfb, the virtual display, did not start.')))
  })
  console.log(`  · No display here: using a virtual one (Xvfb :${number}).`)
  const close = () => xvfb.kill()
  process.once('exit', close)
  return { env: { DISPLAY: `:${number}` }, close }
}

/** Chromium's sandbox refuses to run as root. */
export const rootSwitches = () => (isRoot() && existsSync('/proc') ? ['--no-sandbox'] : [])

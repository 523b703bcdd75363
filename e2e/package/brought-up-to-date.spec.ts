/**
 * A new version, as people get it: the installed application finds it, refuses it on one signature, refuses a file that is not the signed
 * one, and is replaced by it on the word of two (docs/decisions/072-new-versions.md).
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAxeClean } from '../harness/axe.ts'
import { apt, installs, NAME, test } from '../harness/installation.ts'
import { DEB, dataOf } from '../harness/packaged.ts'
import { freshPlace, ROOT } from '../harness/place.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

const SOON = { timeout: 20_000 }
/** Unpacking and packing a program of 300 MB. */
const LONG = { timeout: 120_000 }
const NEWER = '9.9.9'
const SOURCE = `/usr/lib/${NAME}/resources/release.json`

const installed = (): string =>
  execFileSync('dpkg-query', ['--show', NAME], { encoding: 'utf8' }).trim().split('\t')[1] ?? ''

/** The package under test again, under a later number. */
function laterPackage(place: string): string {
  const tree = path.join(place, 'tree')
  execFileSync('dpkg-deb', ['--raw-extract', DEB, tree])
  const control = path.join(tree, 'DEBIAN/control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${NEWER}`))
  const made = path.join(place, `${NAME}_${NEWER}_amd64.deb`)
  execFileSync('dpkg-deb', ['--build', '-Znone', '--root-owner-group', tree, made])
  return made
}

/** What people who release Kind Market do, as they do it. */
const release = (cwd: string, ...words: string[]): string =>
  execFileSync(process.execPath, [path.join(ROOT, 'src-main/release.ts'), ...words], {
    env: { ...process.env, INIT_CWD: cwd },
    encoding: 'utf8',
  })

/** A folder on loopback; what is sent of the package may be spoiled, or be said to lie elsewhere. */
async function serve(folder: string) {
  const door = { package: 'whole' as 'whole' | 'spoiled' | 'elsewhere', asked: [] as string[] }
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '', 'http://127.0.0.1').pathname)
    door.asked.push(name)
    const what = name.endsWith('.deb') ? door.package : 'whole'
    if (what === 'elsewhere') return response.writeHead(302, { location: `http://127.0.0.1:1/${name}` }).end()
    const bytes = readFileSync(path.join(folder, name))
    if (what === 'spoiled') bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    return response.end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { door, url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

test('a new version is taken on the word of two, and on nothing less', async ({ me, start }) => {
  test.skip(!installs, 'needs root, and a package that can be installed')
  test.setTimeout(400_000)
  const place = freshPlace()
  const folder = place.dir('releases')
  mkdirSync(folder, { recursive: true })
  const keys = ['ada', 'ben', 'cleo'].map((who) => release(folder, 'key', `${who}.key`).split('\n')[0])
  const deb = path.basename(laterPackage(folder))
  release(folder, 'describe', deb)
  const manifest = path.join(folder, 'latest-linux.yml')
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: NEWER }))
  const { door, url, close } = await serve(folder)
  writeFileSync(SOURCE, JSON.stringify({ provider: 'generic', url, updaterCacheDirName: NAME, keys }))
  try {
    const before = installed()
    const app = await start(me)
    await introduce(app, 'Ada')
    await startHub(app, 'Oakfield')
    await goTo(app.page, 'Settings')
    const section = app.page.getByRole('region', { name: 'New versions' })
    const look = section.getByRole('button', { name: 'Look now' })

    release(folder, 'sign', 'ada.key', manifest)
    await look.click()
    await expect(section.getByText(/not two of those who release Kind Market have signed it/)).toBeVisible(SOON)
    expect(door.asked).toEqual(['latest-linux.yml'])

    release(folder, 'sign', 'cleo.key', manifest)
    await look.click()
    await expect(section.getByText(/^Version 9\.9\.9 is there \(\d+ MB\)/)).toBeVisible(SOON)
    await expectAxeClean(app, 'a newer version')
    await section.screenshot({ path: test.info().outputPath('found.png') })

    const fetch = section.getByRole('button', { name: 'Fetch version 9.9.9' })
    for (const bad of ['spoiled', 'elsewhere'] as const) {
      door.package = bad
      await fetch.click()
      await expect(section.getByText(/the file did not come whole/)).toBeVisible(LONG)
      await look.click()
      await expect(section.getByText(/the file did not come whole/)).toBeHidden(SOON)
    }
    door.package = 'whole'
    await fetch.click()
    await expect(section.getByText('Version 9.9.9 was fetched, and it is what the two signed.')).toBeVisible(LONG)
    await section.screenshot({ path: test.info().outputPath('ready.png') })
    expect(installed()).toBe(before)

    await section.getByRole('button', { name: 'End and install version 9.9.9' }).click()
    await expect.poll(installed, LONG).toBe(NEWER)
    // The new version starts by itself, on the same data.
    await expect
      .poll(
        () =>
          app.ask.hubs.list().then(
            (hubs) => hubs.map(({ name }) => name),
            () => [],
          ),
        LONG,
      )
      .toEqual(['Oakfield'])
    expect(app.errors).toEqual([])
  } finally {
    close()
    rmSync(SOURCE, { force: true })
    spawnSync('pkill', ['--full', '--', dataOf(me)])
    apt('install', '--allow-downgrades', '--reinstall', DEB)
    place.remove()
  }
})

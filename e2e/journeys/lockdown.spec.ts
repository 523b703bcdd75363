/** A hostile script in the market's own page tries everything a page can ask of Chromium and Electron; docs/SECURITY.md names each rule. */
import { expect, type Page, test } from '@playwright/test'
import { type DesktopApp, startDesktop } from '../harness/desktop.ts'
import { PASSPHRASE } from '../harness/headless.ts'
import { freshPlace } from '../harness/place.ts'
import { sheetDuring } from '../harness/sheet.ts'
import { openTrap, type Trap } from '../harness/trap.ts'
import { goTo, introduce, startHub } from '../harness/window.ts'

let place: ReturnType<typeof freshPlace>
let desktop: DesktopApp
let trap: Trap

test.beforeAll(async () => {
  place = freshPlace()
  trap = await openTrap()
  desktop = await startDesktop(place.dir('a'))
  await desktop.page.getByLabel('Nickname').waitFor()
})
test.afterAll(async () => {
  await desktop.kill()
  await trap.close()
  place.remove()
})

/** Runs an expression in a page, as text: this project's own code has no page globals outside the renderer. */
const run = <T = string>(code: string, page: Page = desktop.page): Promise<T> => page.evaluate<T>(code)

/** What becomes of an attempt: its value as text, or why it failed. Nothing may hang. */
const outcome = (code: string, page?: Page): Promise<string> =>
  run(
    `Promise.race([
      (async () => String(await (${code})))().catch((error) => 'refused ' + error.name),
      new Promise((resolve) => setTimeout(() => resolve('no answer'), 4000)),
    ])`,
    page,
  )
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** Asked without the driver's own waiting: it takes a navigation that was denied for one under way. */
const stillThere = (): Promise<void> => expect.poll(() => run(`document.body.innerText`)).toContain('Nickname')
const windows = (): Promise<number> => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

/** In-page tries of each kind of permission; each yields a value only when it was granted. */
const POWERS: Record<string, string> = {
  camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
  microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
  screen: 'navigator.mediaDevices.getDisplayMedia({ video: true })',
  location: 'new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))',
  'reading the clipboard': 'navigator.clipboard.readText()',
  'reading pictures off the clipboard': 'navigator.clipboard.read()',
  MIDI: 'navigator.requestMIDIAccess()',
  'MIDI with system messages': 'navigator.requestMIDIAccess({ sysex: true })',
  'the pointer': 'document.documentElement.requestPointerLock()',
  'the keyboard': `navigator.keyboard.lock(['Escape'])`,
  USB: 'navigator.usb.requestDevice({ filters: [] })',
  HID: 'navigator.hid.requestDevice({ filters: [] }).then((found) => found.length > 0 || Promise.reject(new Error()))',
  serial: 'navigator.serial.requestPort()',
  bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
  'files of the disk': 'showOpenFilePicker()',
  'a folder of the disk': 'showDirectoryPicker()',
  'writing to the disk': `showSaveFilePicker()`,
  'the fonts of the system': 'queryLocalFonts().then((found) => found.length > 0 || Promise.reject(new Error()))',
  'keeping the screen awake': `navigator.wakeLock.request('screen')`,
  'whether somebody is there':
    'IdleDetector.requestPermission().then((is) => is === "granted" || Promise.reject(new Error()))',
  notifications: 'Notification.requestPermission().then((is) => is === "granted" || Promise.reject(new Error()))',
  'the screens': 'getScreenDetails()',
  'storage that stays': 'navigator.storage.persist().then((is) => is || Promise.reject(new Error()))',
}
for (const [power, code] of Object.entries(POWERS))
  test(`no permission: ${power}`, async () => {
    expect(await outcome(code)).toMatch(/^refused /)
  })

test('no permission: full screen', async () => {
  // Electron leaves the promise of a denied request open.
  await outcome('document.documentElement.requestFullscreen()')
  expect(await run('String(document.fullscreenElement)')).toBe('null')
  const full = desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  expect(await full).toBe(false)
})

test('the clipboard takes text from the market’s own page and from no frame in it', async () => {
  expect(await outcome(`navigator.clipboard.writeText('invite')`)).toBe('undefined')
  const frame = `(() => { const frame = document.createElement('iframe'); document.body.append(frame); frame.focus(); return frame })()`
  expect(await outcome(`${frame}.contentWindow.navigator.clipboard.writeText('x')`)).toMatch(/^refused /)
  await run(`document.querySelectorAll('iframe').forEach((frame) => frame.remove())`)
})

test('no script pastes, and so reads, what is on the clipboard', async () => {
  const runtime = await desktop.app.evaluate(() => process.versions.electron)
  test.skip(Number.parseInt(runtime, 10) <= 33, 'Electron 33 lets every page paste and has no switch against it')
  const pasted = `(() => { const field = document.createElement('textarea'); document.body.append(field); field.focus(); document.execCommand('paste'); const { value } = field; field.remove(); return value })()`
  expect(await run(pasted)).toBe('')
})

test('the page reaches no address outside the application, by any way there is', async () => {
  const at = `127.0.0.1:${trap.tcp}`
  const tries = [
    `fetch('http://${at}/fetch')`,
    `fetch('http://${at}/nocors', { mode: 'no-cors' })`,
    `navigator.sendBeacon('http://${at}/beacon', 'x')`,
    `new WebSocket('ws://${at}/socket')`,
    `new EventSource('http://${at}/events')`,
    `Object.assign(new Image(), { src: 'http://${at}/image' })`,
    `Object.assign(new Audio(), { src: 'http://${at}/audio' })`,
    `new FontFace('x', 'url(http://${at}/font)').load()`,
    `Object.assign(document.createElement('a'), { href: 'http://${at}/download', download: 'x' }).click()`,
    `Object.assign(document.createElement('a'), { href: 'http://${at}/ping', ping: 'http://${at}/ping' }).click()`,
    ...[
      'prefetch',
      'preload',
      'preconnect',
      'dns-prefetch',
      'modulepreload',
      'stylesheet',
      'icon',
      'manifest',
      'prerender',
    ].map(
      (rel) =>
        `document.head.append(Object.assign(document.createElement('link'), { rel: '${rel}', as: 'image', href: 'http://${at}/${rel}' }))`,
    ),
    `document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=http://${at}/refresh' }))`,
    `document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://${at}/frame' }))`,
    `document.body.append(Object.assign(document.createElement('object'), { data: 'http://${at}/object' }))`,
    `document.body.append(Object.assign(document.createElement('embed'), { src: 'http://${at}/embed' }))`,
    `(() => { const form = Object.assign(document.createElement('form'), { action: 'http://${at}/form', method: 'post' }); document.body.append(form); form.submit() })()`,
    `location.assign('http://${at}/location')`,
    `open('http://${at}/open')`,
  ]
  for (const code of tries) await outcome(code)
  await wait(1500)
  expect(trap.knocks()).toEqual([])
  await stillThere()
})

test('nor by WebRTC, which no content policy holds back', async () => {
  const servers = JSON.stringify([
    { urls: `stun:127.0.0.1:${trap.udp}` },
    { urls: `turn:127.0.0.1:${trap.udp}?transport=udp`, username: 'x', credential: 'x' },
    { urls: `turn:127.0.0.1:${trap.tcp}?transport=tcp`, username: 'x', credential: 'x' },
  ])
  const told = await run<string[]>(`(async () => {
    const told = []
    const rtc = new RTCPeerConnection({ iceServers: ${servers} })
    rtc.onicecandidate = ({ candidate }) => candidate && told.push(candidate.candidate)
    rtc.createDataChannel('x')
    await rtc.setLocalDescription(await rtc.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 5000))
    return told
  })().catch(() => [])`)
  expect(trap.knocks()).toEqual([])
  expect(told).toEqual([])
})

test('no other page, no other window, no frame', async () => {
  const before = desktop.page.url()
  const addresses = [
    'app://main/sheet.html',
    'app://main/index.html?x',
    'app://other/index.html',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:document.title="x"',
    'kind:x',
    'https://example.org/',
  ]
  for (const address of addresses) {
    const to = JSON.stringify(address)
    await outcome(`location.assign(${to})`)
    await outcome(`location.replace(${to})`)
    expect(await outcome(`open(${to})`)).toMatch(/^null$|^refused/)
    await outcome(
      `Object.assign(document.createElement('a'), { href: ${to}, target: '_blank', rel: 'opener' }).click()`,
    )
    await outcome(`Object.assign(document.createElement('a'), { href: ${to} }).click()`)
  }
  await outcome(`location.assign(URL.createObjectURL(new Blob(['x'], { type: 'text/html' })))`)
  await outcome(`document.body.append(document.createElement('webview'))`)
  await outcome(
    `(() => { const view = document.createElement('webview'); view.setAttribute('src', 'data:text/html,x'); document.body.append(view) })()`,
  )
  for (const source of ['app://main/index.html', 'app://main/sheet.html', 'data:text/html,x', 'https://example.org/'])
    await outcome(`document.body.append(Object.assign(document.createElement('iframe'), { src: '${source}' }))`)
  await wait(1000)
  expect(desktop.page.url()).toBe(before)
  expect(await windows()).toBe(1)
  const shown = desktop.page
    .frames()
    .slice(1)
    .map((frame) => frame.url())
  expect(shown.filter((url) => url !== '' && url !== 'about:blank' && !url.startsWith('chrome-error:'))).toEqual([])
  expect(await desktop.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  await run(`document.querySelectorAll('iframe, webview, object, embed').forEach((element) => element.remove())`)
  await stillThere()
})

test('a page that blanks itself is brought back', async () => {
  await run(`location.assign('about:blank')`)
  await desktop.page.waitForURL(/^app:\/\/main\/index\.html/)
  await expect(desktop.page.getByLabel('Nickname')).toBeVisible()
})

test('the page’s scheme serves its bundle and nothing beside it', async () => {
  const paths = [
    'main/../../package.json',
    'main/..%2f..%2fpackage.json',
    'main/%2e%2e/%2e%2e/package.json',
    'main/..%5c..%5cpackage.json',
    'main//etc/passwd.json',
    'main/assets/..%2f..%2fpreload%2fmarket.js',
    'main/assets/..%2fsheet.html',
    'main/sheet.html',
    'main/sheet.html?x',
    'main/sheet%2ehtml',
    'main/SHEET.html',
    'main/sheet.html%00.js',
    'main/%zz.js',
    'main/',
    'other/index.html',
    'main:80/sheet.html',
  ]
  for (const at of paths)
    expect(await outcome(`fetch('app://${at}').then(({ status }) => status)`), at).toMatch(/^404$|^refused/)
  expect(await outcome(`fetch('app://main/index.html', { method: 'POST' }).then(({ status }) => status)`)).toBe('404')
  for (const at of ['file:///etc/passwd', 'chrome://version/', 'devtools://devtools/bundled/inspector.html'])
    expect(await outcome(`fetch('${at}').then(({ status }) => status)`), at).toMatch(/^refused/)
})

test('no text becomes script: not by any sink of the page', async () => {
  const sinks = [
    `document.body.innerHTML = '<img src=x onerror=globalThis.ran=1>'`,
    `document.write('<script>globalThis.ran=1</script>')`,
    `eval('globalThis.ran=1')`,
    `new Function('globalThis.ran=1')()`,
    `setTimeout('globalThis.ran=1')`,
    `document.body.append(Object.assign(document.createElement('script'), { text: 'globalThis.ran=1' }))`,
    `document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,globalThis.ran=1' }))`,
    `document.body.setAttribute('onclick', 'globalThis.ran=1'); document.body.click()`,
    `import('data:text/javascript,globalThis.ran=1')`,
    `import(URL.createObjectURL(new Blob(['globalThis.ran=1'], { type: 'text/javascript' })))`,
    `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))).onmessage = () => (globalThis.ran=1)`,
    `document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<script>parent.ran=1</script>' }))`,
    `document.body.innerHTML = trustedTypes.createPolicy('x', { createHTML: (text) => text }).createHTML('<img src=x onerror=globalThis.ran=1>')`,
    `WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => (globalThis.ran=1))`,
  ]
  // By a timer: what the driver itself runs is exempt from the policy on eval.
  for (const sink of sinks) await run(`void setTimeout(() => { ${sink} })`)
  await wait(300)
  expect(await run(`globalThis.ran ?? 'nothing ran'`)).toBe('nothing ran')
  await run(`document.body.removeAttribute('onclick')`)
})

test('system dialogs are out of a script’s reach', async () => {
  const quick = await run<unknown[]>(
    `(() => { const from = performance.now(); return [alert('x'), confirm('x'), performance.now() - from < 1000] })()`,
  )
  expect(quick.slice(1)).toEqual([false, true])
})

test('a page of another window’s channel gets no answer', async () => {
  const answered = await run<string>(`new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve('answered')
    port1.onclose = () => resolve('closed')
    postMessage('kind:sheet', '*', [port2])
    port1.postMessage({ i: '0', p: { u: '/purpose', b: {} } })
    setTimeout(() => resolve('no answer'), 1500)
  })`)
  expect(answered).not.toBe('answered')
  const bridge = await run<string[]>(
    `Object.getOwnPropertyNames(globalThis).filter((name) => /^(electron|kind.*|ipc.*|require|process|module|exports|Buffer|global)$/i.test(name))`,
  )
  expect(bridge).toEqual([])
})

/** Every download of any session from now on, and whether it was let through; those are written into the test's directory. */
async function watchDownloads(folder: string): Promise<() => Promise<string[]>> {
  await desktop.app.evaluate(({ session }, to) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    for (const one of [session.defaultSession, session.fromPartition('kind-sheet')])
      one.on('will-download', (event, item) => {
        seen.push(`${event.defaultPrevented ? 'refused' : 'saved'} ${item.getURL().split(':')[0]}`)
        if (!event.defaultPrevented && !Reflect.get(globalThis, 'dialogs'))
          item.setSavePath(`${to}/${item.getFilename()}`)
      })
  }, folder)
  return () => desktop.app.evaluate(() => Reflect.get(globalThis, 'seen') as string[])
}

const save = (href: string): string =>
  `Object.assign(document.createElement('a'), { href: ${href}, download: 'x.txt' }).click()`
const BLOB = `URL.createObjectURL(new Blob(['x']))`

test('a file is saved after a person’s press only, one at a time, and only from the market’s own page', async () => {
  const { page } = desktop
  const downloads = await watchDownloads(place.dir('.'))
  for (const href of [`'data:text/plain,x'`, `'app://main/index.html'`, `'http://127.0.0.1:${trap.tcp}/x'`])
    await outcome(save(href))
  await wait(800)
  expect((await downloads()).filter((line) => line.startsWith('saved'))).toEqual([])
  expect(trap.knocks()).toEqual([])

  // A press counts for five seconds in Chromium; the driver's own scripts count as presses, so this one waits.
  await run(`void setTimeout(() => ${save(BLOB)}, 7000)`)
  await wait(8500)
  expect((await downloads()).filter((line) => line.startsWith('saved'))).toEqual([])

  // The driver waits for every denied download as for a navigation.
  await page.reload()
  await page.getByRole('button', { name: 'restore from my recovery words' }).click()
  await page.getByLabel('Nickname').fill('Ada')
  await page.getByLabel('Passphrase', { exact: false }).first().fill(PASSPHRASE)
  await page.getByLabel('Passphrase again').fill(PASSPHRASE)
  const sheet = await sheetDuring(desktop, () => page.getByRole('button', { name: 'Enter my recovery words' }).click())
  await outcome(save(BLOB), sheet)
  expect(await outcome(`navigator.clipboard.writeText('x')`, sheet)).toMatch(/^refused/)
  await wait(800)
  expect((await downloads()).filter((line) => line.startsWith('saved'))).toEqual([])
  await sheet.close()
  await expect.poll(windows).toBe(1)
  await page.getByRole('button', { name: 'I am new here' }).click()

  await introduce(desktop, 'Ada')
  await startHub(desktop, 'Oakfield')
  await goTo(page, 'Wallet')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect.poll(async () => (await downloads()).filter((line) => line === 'saved blob').length).toBe(1)
  // Now with the system's own dialog, which stays open.
  await desktop.app.evaluate(() => Object.assign(globalThis, { dialogs: true }) && undefined)
  await outcome(`[1, 2, 3].forEach(() => ${save(BLOB)})`)
  const saved = async () => (await downloads()).filter((line) => line === 'saved blob').length
  await expect.poll(saved).toBe(2)
  await wait(800)
  expect(await saved()).toBe(2)
})

test('a page cannot keep its window open', async () => {
  const other = await startDesktop(place.dir('b'))
  const gone = other.app.waitForEvent('close')
  await run(
    `addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay' })`,
    other.page,
  )
  await other.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
})

/** The `app://main/` pages: bundled files only, one entry page per session, under the strictest policy that works. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron'
import { directionOf, type Language } from '#shared/ipc/languages.ts'
import { SAMPLE_PAGE, SAMPLE_SCHEME } from './sample-frame.ts'

export const ORIGIN = 'app://main'
export const MARKET_PAGE = `${ORIGIN}/index.html`
export const SHEET_PAGE = `${ORIGIN}/sheet.html`

/** No inline code or style, no plug-in, no network: what a page shows comes from its bundle or over its port. `frames` and `media`: from where. */
const policyWith = (frames: string, media: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-src ${frames}`,
    `media-src ${media}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
const POLICY = policyWith("'none'", "'none'")
/** The market alone holds a frame, the one for samples, and plays what its person opened. */
const MARKET_POLICY = policyWith(SAMPLE_PAGE, 'blob:')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Before `ready`: gives the scheme an origin of its own and lets V8 cache compiled code. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges },
    { scheme: SAMPLE_SCHEME, privileges: { standard: true, secure: true } },
  ])
}

/** What a session is served. */
export interface Served {
  /** Folder of the built pages. */
  root: string
  /** Its only page. */
  page: string
  /** Asked whenever a page is loaded. */
  languages(): { shown: Language; system: Language }
}

/**
 * Serves the files of `root` to a session, with `page` as its only page: the market cannot even load the sheet. As whole buffers, since
 * the web streams of `protocol.handle` take the main thread 60 ms just when everything waits for it: before the first frame.
 */
export function servePages(session: Session, served: Served): void {
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    void answerFor(request, served).then(answer)
  })
}

/** Serves texts made here to a session, each under its whole address and nothing else, in place of what it was served before. */
export function serveTexts(session: Session, texts: Readonly<Record<string, string>>): void {
  if (session.protocol.isProtocolHandled('app')) session.protocol.unregisterProtocol('app')
  session.protocol.registerBufferProtocol('app', ({ url }, answer) => {
    const text = texts[url]
    const type = TYPES[path.extname(url)]
    answer(
      text === undefined || type === undefined ? notHere() : { data: Buffer.from(text), headers: headersFor(type) },
    )
  })
}

async function answerFor({ url, method }: ProtocolRequest, served: Served): Promise<ProtocolResponse> {
  const { page, languages } = served
  const root = path.resolve(served.root)
  const { host, pathname } = new URL(url)
  const type = TYPES[path.extname(pathname)]
  if (host !== 'main' || method !== 'GET' || type === undefined) return notHere()
  if (pathname.endsWith('.html') && `${ORIGIN}${pathname}` !== page) return notHere()
  try {
    const file = path.join(root, decodeURIComponent(pathname))
    if (!file.startsWith(root + path.sep)) return notHere()
    const policy = page === MARKET_PAGE ? MARKET_POLICY : POLICY
    const data = await readFile(file)
    return { data: type === TYPES['.html'] ? inLanguage(data, languages()) : data, headers: headersFor(type, policy) }
  } catch {
    return notHere()
  }
}

/** A page knows its language before its first word: no flash of another, and nothing to ask for. */
function inLanguage(page: Buffer, { shown, system }: ReturnType<Served['languages']>): Buffer {
  const head = `<html lang="${shown}" dir="${directionOf(shown)}" data-system-language="${system}">`
  return Buffer.from(page.toString().replace('<html lang="en">', head))
}

const notHere = (): ProtocolResponse => ({
  statusCode: 404,
  data: Buffer.from('not here'),
  headers: headersFor('text/plain'),
})

function headersFor(type: string, policy = POLICY): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'referrer-policy': 'no-referrer',
  }
}

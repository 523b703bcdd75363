/**
 * `sample://frame/`: the one page that may stand in a frame of the market, where a stranger's page runs shut in (decision 054). Its origin is
 * opaque, its process its own; it takes what to show from the page around it, by one message, and has no way to anything else.
 */
import type { Session } from 'electron'

export const SAMPLE_SCHEME = 'sample'
export const SAMPLE_PAGE = `${SAMPLE_SCHEME}://frame/`

/** What is written into the page stays under its policy: its own scripts and pictures inside its text, and nothing from anywhere. */
const POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'media-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors app://main',
].join('; ')

const PAGE = `<!doctype html><meta charset="utf-8"><title>Sample</title><script>
addEventListener('message', function take(event) {
  if (event.source !== parent || typeof event.data !== 'string') return
  removeEventListener('message', take)
  document.open()
  document.write(event.data)
  document.close()
})
</script>`

/** To the session of the market and to no other. */
export function serveSamples(session: Session): void {
  session.protocol.registerBufferProtocol(SAMPLE_SCHEME, ({ url, method }, answer) => {
    const known = url === SAMPLE_PAGE && method === 'GET'
    answer({
      statusCode: known ? 200 : 404,
      data: Buffer.from(known ? PAGE : ''),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
        'permissions-policy': 'fullscreen=(), autoplay=()',
        'x-content-type-options': 'nosniff',
        'x-dns-prefetch-control': 'off',
        'referrer-policy': 'no-referrer',
      },
    })
  })
}

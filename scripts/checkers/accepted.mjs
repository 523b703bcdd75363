/** Findings of the checkers that are no faults, each with its reason; anything else fails the run, and so does a line here that is found no more. */

/** Main makes three windows, all with the options of `sealed` (market-window.ts), which electronegativity does not follow. */
const SEALED = ['AUXCLICK_JS_CHECK', 'CONTEXT_ISOLATION_JS_CHECK', 'SANDBOX_JS_CHECK'].flatMap((rule) =>
  Array(3).fill(`electronegativity ${rule} out/main/main.js: const window = new BrowserWindow({`),
)

export const ACCEPTED = [
  // Proven on the open windows by e2e/journeys/smoke.spec.ts and on the source by scripts/rules/security.test.ts. A middle click opens
  // nothing, since every new window is denied.
  ...SEALED,
  // The policy is a header of the `app:` scheme, not of a web request or a page (pages.ts); e2e/journeys/lockdown.spec.ts tries it.
  'electronegativity CSP_GLOBAL_CHECK the whole: ',
  // A switch that takes power away: no name is looked up.
  'electronegativity CUSTOM_ARGUMENTS_JS_CHECK out/main/main.js: app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");',
  // Asks that preloads be read: each hands over one port and exposes nothing.
  'electronegativity PRELOAD_JS_CHECK out/main/main.js: preload: path.join(folders.preloads, "market.cjs")',
  'electronegativity PRELOAD_JS_CHECK out/main/main.js: preload: path.join(folders.preloads, "sheet.cjs")',
  // Asks that handlers of schemes be read: `kind:` opens a preview, `app:` serves the bundle and nothing beside it, or a page to print and its style,
  // `sample:` one page without power (e2e/journeys/gallery.spec.ts).
  'electronegativity PROTOCOL_HANDLER_JS_CHECK out/main/main.js: app.setAsDefaultProtocolClient("kind");',
  'electronegativity PROTOCOL_HANDLER_JS_CHECK out/main/main.js: session.protocol.registerBufferProtocol("app", (request, answer) => {',
  'electronegativity PROTOCOL_HANDLER_JS_CHECK out/main/main.js: session.protocol.registerBufferProtocol("app", ({ url }, answer) => {',
  'electronegativity PROTOCOL_HANDLER_JS_CHECK out/main/main.js: session.protocol.registerBufferProtocol(SAMPLE_SCHEME, ({ url, method }, answer) => {',
  // Every session gets both permission handlers as it is created (lockdown.ts), the default one too.
  'eslint electron-security/require-permission-request-handler out/main/main.js: servePages(session.defaultSession, {',
]

/** What is found and not accepted, and what is accepted and not found. */
export function differences(found) {
  const [extra, gone] = [[...found], [...ACCEPTED]]
  for (const line of found) {
    const at = gone.indexOf(line)
    if (at < 0) continue
    gone.splice(at, 1)
    extra.splice(extra.indexOf(line), 1)
  }
  return { extra, gone }
}

/**
 * Stands in every page before the page's own scripts. Payloads report here if they run (payloads.ts); elements that no honest page makes,
 * breaches of the content policy, and texts that were expected and are now on screen, are written down.
 */
;(() => {
  const ran = []
  const foreign = []
  const breaches = []
  /** Where a text was seen: screen → numbers of the payloads in it. */
  const shown = new Map()
  /** Whole text of an element → numbers of the payloads in it. */
  let expected = new Map()

  globalThis.__ran = (id) => void ran.push(String(id))
  for (const name of ['alert', 'confirm', 'prompt', 'print']) globalThis[name] = globalThis.__ran
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    breaches.push(`${violatedDirective} ${blockedURI}`)
  })

  const FOREIGN =
    'iframe, frame, object, embed, base, math, marquee, template, noscript, video, audio, applet, style, foreignObject, use, set, body > script, [srcdoc], [formaction], [action], [data-planted]'
  const OWN_ADDRESS = /^(#|\/|\.\/|app:\/\/main\/|data:image\/(webp|jpeg|png)|blob:app:\/\/main\/|$)/
  const isForeign = (element) =>
    element.matches(FOREIGN) ||
    [...element.attributes].some(
      ({ localName, value }) =>
        localName.startsWith('on') || (/^(href|src|data|poster)$/.test(localName) && !OWN_ADDRESS.test(value)),
    )

  const screen = () => (location.pathname === '/sheet.html' ? 'sheet' : (/^#\/(\w*)/.exec(location.hash)?.[1] ?? ''))

  function look(element) {
    if (isForeign(element)) foreign.push(element.outerHTML.slice(0, 200))
    if (element.childElementCount > 0) return
    const ids = expected.get(element.textContent)
    if (ids === undefined) return
    const here = shown.get(screen()) ?? new Set()
    for (const id of ids) here.add(id)
    shown.set(screen(), here)
  }

  function scan(root) {
    look(root)
    for (const element of root.querySelectorAll('*')) look(element)
  }

  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.ELEMENT_NODE) look(target)
      else if (target.parentElement) look(target.parentElement)
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) scan(node)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })

  globalThis.__watch = {
    expect(entries) {
      expected = new Map(entries)
      if (document.documentElement) scan(document.documentElement)
    },
    shownOn: (where) => [...(shown.get(where) ?? [])],
    report: () => ({ ran, foreign, breaches, elements: document.querySelectorAll('*').length }),
  }
})()

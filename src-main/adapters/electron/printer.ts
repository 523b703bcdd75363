/** Sets a page on paper in a window that nobody sees: no script runs in it, and it can reach nothing but its own style. */
import { BrowserWindow, session } from 'electron'
import type { Paper, Printer } from '../../ports/person.ts'
import { sealed } from './market-window.ts'
import { ORIGIN, serveTexts } from './pages.ts'

const PARTITION = 'kind-paper'
const PAGE = `${ORIGIN}/paper.html`
const STYLE = `${ORIGIN}/paper.css`
/** Centimetres in an inch, which is what printing counts in. */
const INCH_CM = 2.54
const MARGIN = 1.8 / INCH_CM

const FOOT_STYLE = 'font-variant-ligatures: none; font-size: 6.5pt; width: 100%; text-align: center; color: #5c574c'
/** No ligatures: whoever copies a fingerprint from the paper must get the letters that were hashed. */
const CSS = `
  body { font: 10.5pt/1.45 Georgia, 'Noto Serif', 'DejaVu Serif', serif; font-variant-ligatures: none; color: #1d1b16; margin: 0; }
  h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 6pt; }
  h2 { font-size: 12pt; margin: 16pt 0 4pt; border-bottom: 0.5pt solid #999; break-after: avoid; }
  .sentence { font-size: 12pt; margin: 0; }
  .text { white-space: pre-wrap; margin: 0; }
  table { width: 100%; border-collapse: collapse; }
  tr { break-inside: avoid; }
  th, td { text-align: start; vertical-align: top; padding: 2pt 8pt 2pt 0; font-weight: normal; overflow-wrap: anywhere; }
  th { width: 32%; color: #5c574c; }
`

export class PagePrinter implements Printer {
  /** One page after another: a window is a process. */
  #line: Promise<unknown> = Promise.resolve()

  print(paper: Paper): Promise<Uint8Array> {
    const printed = this.#line.then(() => printPage(paper))
    this.#line = printed.catch(() => undefined)
    return printed
  }
}

async function printPage({ title, body, foot }: Paper): Promise<Uint8Array> {
  const head = `<meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="${STYLE}">`
  const page = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
  serveTexts(session.fromPartition(PARTITION), { [PAGE]: page, [STYLE]: CSS })
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...sealed, javascript: false, devTools: false, partition: PARTITION },
  })
  try {
    await window.loadURL(PAGE)
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="${FOOT_STYLE}">${foot} · <span class="pageNumber"></span>/<span class="totalPages"></span></div>`,
    })
  } finally {
    window.destroy()
  }
}

import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, IndexHtmlTransformContext } from 'vite'
import { towns } from './scripts/setup/towns.ts'

// Electron 33 is the oldest runtime the product code runs on: Node 20.18 and Chrome 130.
const NODE = 'node20.18'
const CHROME = 'chrome130'
/** Absolute, because the dev server reads a relative one from the renderer's root and the build from the project's. */
const page = (name: string): string => path.resolve('src-renderer', name)
/** What others wrote and is bundled: their names and terms go with every copy. */
const license = { fileName: 'licenses.md' }
const PRELOADS = 'src-main/adapters/electron/preload'

/** The market's second chunk is fetched and compiled with the first, not after it has run (decision 017). */
const preloadPaint = {
  name: 'preload-paint',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { bundle = {}, filename }: IndexHtmlTransformContext): HtmlTagDescriptor[] {
      const paint = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'paint')
      if (filename !== page('index.html') || paint?.type !== 'chunk') return []
      const files = new Set([paint.fileName])
      for (const file of files) {
        const chunk = bundle[file]
        if (chunk?.type === 'chunk') for (const next of chunk.imports) files.add(next)
      }
      const unknown = [...files].filter((file) => !html.includes(file))
      return unknown.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
      }))
    },
  },
}

export default defineConfig({
  main: {
    // The `node` forms of packages and of `#sha256`.
    resolve: { conditions: ['node'] },
    // Native packages stay outside; everything else is bundled, which makes the start two to nine times faster.
    build: {
      outDir: 'out/main',
      license,
      target: NODE,
      externalizeDeps: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: 'src-main/main.ts',
          headless: 'src-main/headless.ts',
          ctl: 'src-main/ctl.ts',
          check: 'src-main/check.ts',
          'ledger-thread': 'src-main/engine/ledger-thread.ts',
          'checker-thread': 'src-main/engine/checker-thread.ts',
          'audit-thread': 'src-main/engine/audit-thread.ts',
          'trust-thread': 'src-main/adapters/reckoner/thread.ts',
          'files-thread': 'src-main/files/files-thread.ts',
          'stamp-thread': 'src-main/adapters/stamper/thread.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        transform: { inject: { FormData: [path.resolve('src-main/adapters/api/no-form.ts'), 'NoForm'] } },
      },
    },
  },
  preload: {
    // A sandboxed preload is one CommonJS file with everything in it.
    build: {
      outDir: 'out/preload',
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { market: `${PRELOADS}/market.ts`, sheet: `${PRELOADS}/sheet.ts` },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), tailwindcss(), preloadPaint, towns],
    build: {
      outDir: 'out/renderer',
      license,
      target: CHROME,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: page('index.html'), sheet: page('sheet.html') } },
    },
  },
})

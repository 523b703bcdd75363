/** Builds the component gallery alone, beside the application and never into it. */
import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const ROOT = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  root: path.join(ROOT, 'src-renderer'),
  base: './',
  plugins: [react(), tailwindcss()],
  logLevel: 'warn',
  build: {
    outDir: path.join(ROOT, 'test-results/gallery'),
    emptyOutDir: true,
    target: 'chrome130',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: path.join(ROOT, 'src-renderer/gallery.html') },
  },
})

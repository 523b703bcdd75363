import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

const unasked = [
  ...(process.env.KIND_PICTURES ? [] : ['**/tour/**']),
  ...(process.env.KIND_PACKAGE ? [] : ['**/package/**']),
]
/** Journeys that measure seconds, or whose work the processor’s speed decides. */
const alone = ['**/practice.spec.ts', '**/stamp.spec.ts']
/** Two workers need a virtual display each, which each opens where there is none: windows that share one take each other’s focus. */
const ownDisplays = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

// Decision 048.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: ownDisplays ? Math.min(2, availableParallelism()) : 1,
  timeout: 180_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/looks/pictures/{arg}{ext}',
  projects: [
    { name: 'together', testIgnore: [...unasked, ...alone] },
    { name: 'alone', testMatch: alone, workers: 1 },
  ],
})

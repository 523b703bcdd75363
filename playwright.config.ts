import { defineConfig } from '@playwright/test'

// Real windows share one display and two cores: one journey at a time.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: [
    ...(process.env.KIND_PICTURES ? [] : ['**/tour/**']),
    ...(process.env.KIND_PACKAGE ? [] : ['**/package/**']),
  ],
  workers: 1,
  timeout: 180_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
})

import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { towns } from './scripts/setup/towns.ts'

export default defineConfig({
  test: {
    // Tests wait for disks and timers enough that two share a processor well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: {
      provider: 'v8',
      include: ['src-shared/**', 'src-main/**', 'src-renderer/**'],
      reporter: ['text-summary'],
    },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src-shared/**/*.test.ts', 'src-main/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react(), towns],
        test: {
          name: 'window',
          environment: 'jsdom',
          include: ['src-renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['src-renderer/app/patience.fixture.ts', 'src-renderer/bridge/node.fixture.ts'],
          testTimeout: 15_000,
        },
      },
    ],
  },
})

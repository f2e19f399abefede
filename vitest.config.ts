import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // Every processor works; no test is about time, so one that waits for others is given enough.
    maxWorkers: '100%',
    testTimeout: 120_000,
  },
})

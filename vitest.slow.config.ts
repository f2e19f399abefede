import { defineConfig } from 'vitest/config'

/** Tests that take longer than anyone wants to wait for at each change. */
export default defineConfig({
  test: {
    include: ['test/slow/**/*.slow.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 300_000,
  },
})

import { defineConfig } from 'vitest/config'

/** What needs LibreOffice: `npm run test:office`. */
export default defineConfig({
  test: {
    include: ['test/office/**/*.check.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})

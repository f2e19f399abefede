import { defineConfig } from 'vitest/config'

/** Tests that take longer than anyone wants to wait for at each change. */
export default defineConfig({ test: { include: ['test/slow/**/*.slow.ts'] } })

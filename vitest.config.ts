import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Long enough for any machine: speed is measured in the bench.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    // Whole schedules run inside one test; how long they take is no matter of right or wrong.
    testTimeout: 600_000,
  },
})

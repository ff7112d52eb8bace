import { defineConfig } from 'vitest/config'

/** The long run, `npm run prove`, sets this: it takes more files, and tries more in each. */
const atLength = process.env['PROVE'] !== undefined

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: atLength ? [] : ['**/*.proof.test.ts'],
    // Of the two processors of a small machine none is kept free.
    maxWorkers: '100%',
    // Files of one worker share what they have loaded; none leaves anything behind that another could meet.
    isolate: false,
    // Whole schedules run inside one test; how long they take is no matter of right or wrong.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})

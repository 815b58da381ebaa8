import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Long campaigns take what they take.
    testTimeout: process.env.TOMATIC_TORTURE === '1' ? 7_200_000 : 30_000,
    hookTimeout: 60_000,
    // Modules hold no state, so that test files may share them: loading them anew for each took most of the time.
    isolate: false,
    // Stories with processes and browsers may stumble on a crowded machine; what is wrong fails twice.
    retry: process.env.CI ? 1 : 0,
  },
})

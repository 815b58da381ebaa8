import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Only what hangs meets these: a crowded machine takes minutes for stories with processes and browsers, and long
    // campaigns take what they take.
    testTimeout: process.env.TOMATIC_TORTURE === '1' ? 7_200_000 : 180_000,
    hookTimeout: 120_000,
    // Modules hold no state, so that test files may share them: loading them anew for each took most of the time.
    isolate: false,
  },
})

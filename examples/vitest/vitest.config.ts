import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'jsdom',
    // `it`, `expect` and the cleanup of Testing Library after each test.
    globals: true,
    setupFiles: ['@testing-library/jest-dom/vitest'],
  },
})

import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  server: { strictPort: true },
  // Finds all packages when Vite starts. Otherwise Vite finds them with the first page, and reloads that page.
  optimizeDeps: { entries: ['app/**/*.{ts,tsx}'] },
})

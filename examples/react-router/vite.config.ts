import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  server: { strictPort: true },
  // Otherwise Vite finds these with the first page, and reloads it.
  optimizeDeps: {
    include: ['@tanstack/react-query', 'react-snaptrade-connect', 'react-snaptrade-connect/server'],
  },
})

// Writes dist/callback.html: the page at the redirect URL as one static file, for apps that do not add a route for
// it.
import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const { outputFiles } = await build({
  stdin: {
    contents: `
      import { completeConnection } from './dist/portal/completeConnection.js'
      const { status } = completeConnection()
      const word = status === 'connected' ? 'Connected.' : 'Not connected.'
      document.querySelector('p').textContent = word + ' You can close this window.'
    `,
    resolveDir: process.cwd(),
  },
  bundle: true,
  minify: true,
  format: 'iife',
  write: false,
})

writeFileSync(
  'dist/callback.html',
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>Brokerage connection</title>
    <style>
      :root { color-scheme: light dark; }
      body { display: grid; place-content: center; min-height: 100dvh; margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
    </style>
  </head>
  <body>
    <p role="status"></p>
    <script>${outputFiles[0].text.replaceAll('</script', '<\\/script').trim()}</script>
  </body>
</html>
`,
)

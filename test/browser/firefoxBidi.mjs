#!/usr/bin/env node
/**
 * Starts Firefox for Playwright. Playwright controls an unmodified Firefox over WebDriver BiDi (`channel: 'moz-firefox'`),
 * but stops at commands that a release does not support yet. This proxy starts the Firefox of `FIREFOX_PATH` and responds
 * to unsupported `emulation.*` commands (media features, screen size), which no test here depends on. Other errors are
 * passed on.
 */
import { spawn } from 'node:child_process'
import { WebSocket, WebSocketServer } from 'ws'

const ANNOUNCEMENT = /WebDriver BiDi listening on (ws:\/\/[^\s/]+)\r?\n/

const patch = (answer, method) =>
  answer.type === 'error' && answer.error === 'unknown command' && method?.startsWith('emulation.')
    ? { type: 'success', id: answer.id, result: {} }
    : undefined

const relay = (tool, path, address) => {
  const browser = new WebSocket(`${address}${path}`)
  const methods = new Map()
  const waiting = []
  tool.on('message', (data) => {
    const { id, method } = JSON.parse(data)
    methods.set(id, method)
    if (browser.readyState === WebSocket.OPEN) browser.send(String(data))
    else waiting.push(String(data))
  })
  browser.on('open', () => {
    for (const text of waiting) browser.send(text)
  })
  browser.on('message', (data) => {
    const answer = JSON.parse(data)
    const patched = patch(answer, methods.get(answer.id))
    methods.delete(answer.id)
    tool.send(patched ? JSON.stringify(patched) : String(data))
  })
  browser.on('close', () => tool.close())
  browser.on('error', () => tool.close())
  tool.on('close', () => browser.close())
}

const firefox = spawn(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
let output = ''
let isRelaying = false
firefox.stderr.on('data', (chunk) => {
  if (isRelaying) return process.stderr.write(chunk)
  output += chunk
  const [, address] = ANNOUNCEMENT.exec(output) ?? []
  if (!address) return
  isRelaying = true
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (tool, { url }) => relay(tool, url, address))
  server.on('listening', () => {
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`)
  })
})
firefox.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
firefox.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal))
process.on('exit', () => firefox.kill('SIGKILL'))

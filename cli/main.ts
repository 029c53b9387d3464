#!/usr/bin/env node
import { runSandbox } from './sandbox.js'

const usage = `Usage: react-snaptrade-connect <command>

Commands:
  sandbox   Serves a SnapTrade in memory, including the Connection Portal.

Options of a command: react-snaptrade-connect <command> --help`

const stop = (message: string) => {
  console.error(message)
  process.exitCode = 1
}

const main = async ([command, ...args]: string[]) => {
  if (command === 'sandbox') await runSandbox(args)
  else if (command === '--help' || command === '-h') console.log(usage)
  else stop(`${command === undefined ? 'No command is given.' : `Unknown command: ${command}`}\n\n${usage}`)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  stop(error instanceof Error ? error.message : String(error))
})

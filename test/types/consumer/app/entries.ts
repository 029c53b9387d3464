import 'react-snaptrade-connect/styles.css'
import * as main from 'react-snaptrade-connect'
import * as devtools from 'react-snaptrade-connect/devtools'
import * as encryption from 'react-snaptrade-connect/encryption'
import * as locales from 'react-snaptrade-connect/locales'
import * as sandbox from 'react-snaptrade-connect/sandbox'
import * as server from 'react-snaptrade-connect/server'
import * as testing from 'react-snaptrade-connect/testing'

/** Loads the declarations of every entry, so that `skipLibCheck: false` checks all reachable ones. */
export const entries = { main, devtools, encryption, locales, sandbox, server, testing }

import type { Messages } from 'react-snaptrade-connect'
import { de, en, es, fr, ptBR } from 'react-snaptrade-connect/locales'

const catalogues: Record<string, Messages> = { en, 'pt-BR': ptBR, fr, es, de }

/** Returns the texts of the toolbar's language. */
export const wordsOf = (globals: Record<string, unknown>): Messages =>
  catalogues[String(globals.language)] ?? en

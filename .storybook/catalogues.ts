import { de, en, es, fr, type Messages, ptBR } from 'react-snaptrade-connect'

const catalogues: Record<string, Messages> = { en, 'pt-BR': ptBR, fr, es, de }

/** The words of the toolbar's language. */
export const wordsOf = (globals: Record<string, unknown>): Messages =>
  catalogues[String(globals.language)] ?? en

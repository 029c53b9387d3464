import { de, es, fr, type MessageOverrides, ptBR } from 'react-snaptrade-connect'

/** The catalogues that the toolbar offers; English needs none. */
export const catalogues: Record<string, MessageOverrides> = { 'pt-BR': ptBR, fr, es, de }

// Catalogues of texts, one per language; a catalogue that is not imported is not bundled
export { de } from './messages/de.js'
export { en } from './messages/en.js'
export { es } from './messages/es.js'
export { fr } from './messages/fr.js'
export { ptBR } from './messages/ptBR.js'

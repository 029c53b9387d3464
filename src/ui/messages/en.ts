import { enWindow } from '../../react/windowTexts.js'
import { enButton } from './enButton.js'
import { enNotices } from './enNotices.js'
import type { Messages } from './messages.js'

/** English: the catalogue that the others are measured by. Components have it without being told. */
export const en: Messages = { ...enWindow, ...enButton, ...enNotices }

// The components speak to the portal's windows through the hooks' room.
export { enWindow, type WindowTexts } from '../portal/windowTexts.js'

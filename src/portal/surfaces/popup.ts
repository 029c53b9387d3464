const WIDTH = 500
const HEIGHT = 750

/**
 * Opens a popup in the middle of the app's window. On a screen to the left of the first one, its position is
 * negative.
 */
export const openPopup = (url: string, name: string): Window | null => {
  const left = Math.round(screenX + (outerWidth - WIDTH) / 2)
  const top = Math.round(screenY + (outerHeight - HEIGHT) / 2)
  // Without `noopener`, which would return null and prevent the portal's messages.
  return window.open(url, name, `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`)
}

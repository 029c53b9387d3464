/** Keeps the page from scrolling. Returns what brings its scrolling back exactly as it was. */
export const lockScroll = (): (() => void) => {
  const { style } = document.documentElement
  const value = style.getPropertyValue('overflow')
  const priority = style.getPropertyPriority('overflow')
  style.setProperty('overflow', 'hidden')
  return () => {
    style.removeProperty('overflow')
    if (value) style.setProperty('overflow', value, priority)
  }
}

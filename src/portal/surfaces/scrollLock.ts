/** Prevents the page from scrolling. Returns a function that restores the previous styles. */
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

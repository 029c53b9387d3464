/** Milliseconds that the mouse rests on the button before a link is requested. */
const HOVER_DELAY = 100

/** Prefetches a link when a click is likely: immediately on focus and touch, after a delay on hover. */
export const createIntent = (prefetch: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    onFocus: prefetch,
    onPointerEnter({ pointerType }: { readonly pointerType: string }) {
      timer = setTimeout(prefetch, pointerType === 'touch' ? 0 : HOVER_DELAY)
    },
    onPointerLeave: () => clearTimeout(timer),
  }
}

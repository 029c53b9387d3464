/** Milliseconds that a mouse rests on the button before a link is requested. */
const HOVER_DELAY = 100

/** Prefetches a link when the person is about to press: at once on focus and touch, after a rest under a mouse. */
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

/** The resources of a visit, which one call releases. */
export interface Resources {
  /** Adds a function that is called at the end. Returns a function that calls it now. */
  hold(release: () => void): () => void
  /** Calls a function once after a delay in milliseconds. Returns a function that cancels it. */
  after(delay: number, run: () => void): () => void
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void
  release(): void
}

/** Returns an empty set of resources. After `release()`, new resources are released immediately. */
export const createResources = (): Resources => {
  const releases = new Set<() => void>()
  let isReleased = false
  const hold = (release: () => void) => {
    const releaseOnce = () => {
      if (releases.delete(releaseOnce)) release()
    }
    if (isReleased) release()
    else releases.add(releaseOnce)
    return releaseOnce
  }
  return {
    after(delay, run) {
      const timer = setTimeout(() => {
        if (!isReleased) run()
        stop()
      }, delay)
      const stop = hold(() => clearTimeout(timer))
      return stop
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener)
      hold(() => target.removeEventListener(type, listener))
    },
    hold,
    release() {
      isReleased = true
      for (const release of [...releases]) release()
    },
  }
}

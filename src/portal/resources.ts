/** What a visit holds, so that one call releases all of it. */
export interface Resources {
  /** Keeps what is to be called in the end. Returns what calls it now. */
  hold(release: () => void): () => void
  /** Runs once after so many milliseconds. Returns what stops it. */
  after(delay: number, run: () => void): () => void
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void
  release(): void
}

/** Returns an empty set of resources. After `release()` what is added is released at once. */
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

/** What a visit holds, so that one call lets go of all of it. */
export interface Hold {
  /** Runs once after so many milliseconds. */
  after(delay: number, run: () => void): void
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void
  /** Keeps what is to be called in the end. */
  hold(release: () => void): void
  release(): void
}

/** Makes an empty hold. Once released it takes nothing more: whoever was still waiting waits in vain. */
export const createHold = (): Hold => {
  const releases = new Set<() => void>()
  let isReleased = false
  const hold = (release: () => void) => {
    if (isReleased) release()
    else releases.add(release)
  }
  return {
    after(delay, run) {
      const timer = setTimeout(() => {
        releases.delete(stop)
        run()
      }, delay)
      const stop = () => clearTimeout(timer)
      hold(stop)
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener)
      hold(() => target.removeEventListener(type, listener))
    },
    hold,
    release() {
      isReleased = true
      for (const stop of releases) stop()
      releases.clear()
    },
  }
}

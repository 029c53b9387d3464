/** What a visit holds, so that one call lets go of all of it. */
export interface Hold {
  /** Runs once after so many milliseconds. */
  after(delay: number, run: () => void): void
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void
  release(): void
}

/** Makes an empty hold. */
export const createHold = (): Hold => {
  const releases = new Set<() => void>()
  return {
    after(delay, run) {
      const timer = setTimeout(() => {
        releases.delete(stop)
        run()
      }, delay)
      const stop = () => clearTimeout(timer)
      releases.add(stop)
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener)
      releases.add(() => target.removeEventListener(type, listener))
    },
    release() {
      for (const stop of releases) stop()
      releases.clear()
    },
  }
}

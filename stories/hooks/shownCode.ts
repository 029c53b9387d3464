/** Returns the source of an example without `HookResult`, which only these pages need. */
export const shownCode = (source: string): string =>
  source
    .split('\n')
    .filter((line) => !line.includes('HookResult'))
    .join('\n')

/** An example's source as its reader would write it: without the panel that shows its result on these pages. */
export const shownCode = (source: string): string =>
  source
    .split('\n')
    .filter((line) => !line.includes('HookResult'))
    .join('\n')

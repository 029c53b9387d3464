/** Opens a tab. */
export const openTab = (url: string, name: string): Window | null => window.open(url, name)

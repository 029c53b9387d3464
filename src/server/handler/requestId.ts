/** Returns an id for a request without one from SnapTrade. */
export const newRequestId = (): string => {
  // Missing on pages over plain HTTP, where a story may run the handler.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

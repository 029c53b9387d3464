/** Returns the signed-in user, or `null`. Replace it with your own session. */
export const getSession = async (): Promise<{ user: { id: string } } | null> => ({ user: { id: 'ada' } })

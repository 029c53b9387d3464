/** Who is signed in, or `null`. Replace it with your own session. */
export const getSession = async (): Promise<{ user: { id: string } } | null> => ({ user: { id: 'ada' } })

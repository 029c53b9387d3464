/** Who is signed in. Replace this with your own session; return `null` if nobody is. */
export const getSession = async (_request: Request): Promise<{ user: { id: string } } | null> => ({
  user: { id: 'ada' },
})

import { handler } from '../../../../lib/snapTradeHandler'

export { handler as DELETE, handler as GET, handler as POST }

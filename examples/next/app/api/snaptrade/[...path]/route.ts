import { handler } from '../../../../lib/snapTradeHandler'

export const { GET, POST, DELETE } = handler

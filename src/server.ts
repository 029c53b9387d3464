// Adapters
export { type NodeRequest, type NodeResponse, toNodeListener } from './server/adapters/node.js'
// Client
export {
  type CreateSnapTradeClientParameters,
  createSnapTradeClient,
  type KeyType,
  type SendFunction,
  type SnapTradeAnswer,
  type SnapTradeClient,
} from './server/client.js'

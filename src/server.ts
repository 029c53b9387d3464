// Adapters
export { type NodeRequest, type NodeResponse, toNodeListener } from './server/adapters/node.js'

// The callback page's component reaches the portal's room through this one.
export { type CompletedConnection, completeConnection } from '../portal/completeConnection.js'

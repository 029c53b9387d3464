// Re-exported for the components of `ui/`, which import from `react/` and not from `portal/`.
export { type CompletedConnection, completeConnection } from '../portal/completeConnection.js'

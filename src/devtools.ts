// Development
export { SnapTradeDevtools, type SnapTradeDevtoolsProps } from './devtools/SnapTradeDevtools.js'

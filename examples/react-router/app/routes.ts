import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('routes/brokerages.tsx'),
  route('connected', 'routes/connected.tsx'),
  route('api/snaptrade/*', 'routes/snaptrade.ts'),
] satisfies RouteConfig

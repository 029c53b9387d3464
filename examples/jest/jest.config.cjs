module.exports = {
  // 1. jsdom has no fetch, Request, Response and TextEncoder: jest-fixed-jsdom takes them from Node.
  // 2. jsdom has no crypto.subtle, which signs requests to the sandbox: jsdom.cjs takes it from Node.
  testEnvironment: './jsdom.cjs',
  // 3. These packages are ES modules. Jest leaves packages as they are unless this pattern excludes them.
  transformIgnorePatterns: ['/node_modules/(?!(react-snaptrade-connect|@noble)/)'],
  transform: {
    '\\.[jt]sx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }],
  },
  // 4. Jest cannot load CSS.
  moduleNameMapper: { '\\.css$': '<rootDir>/style.cjs' },
  setupFilesAfterEnv: ['@testing-library/jest-dom'],
}

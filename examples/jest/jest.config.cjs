module.exports = {
  // 1. jsdom has no fetch, Request, Response and TextEncoder: jest-fixed-jsdom adds those of Node. 2. jsdom has no
  // crypto.subtle, which signs requests to the sandbox: jsdom.cjs adds that of Node.
  testEnvironment: './jsdom.cjs',
  // 3. These packages are ES modules. Jest only transforms packages that this pattern excludes.
  transformIgnorePatterns: ['/node_modules/(?!(react-snaptrade-connect|@noble)/)'],
  transform: {
    '\\.[jt]sx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }],
  },
  // 4. Jest cannot load CSS.
  moduleNameMapper: { '\\.css$': '<rootDir>/style.cjs' },
  setupFilesAfterEnv: ['@testing-library/jest-dom'],
}

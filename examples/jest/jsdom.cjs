const { webcrypto } = require('node:crypto')
const FixedJsdomEnvironment = require('jest-fixed-jsdom')

module.exports = class extends FixedJsdomEnvironment {
  constructor(...args) {
    super(...args)
    Object.defineProperty(this.global, 'crypto', { value: webcrypto })
  }
}

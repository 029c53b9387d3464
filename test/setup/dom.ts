import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A limit for tests that hang, long enough for a busy machine.
configure({ asyncUtilTimeout: 30_000 })
afterEach(cleanup)

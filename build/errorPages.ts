// `npm run docs` writes docs/errors.md and a page per error code from the tables of the source. A test compares them.
import { createErrorPages } from './errors/pages.js'
import { writeGenerated } from './generated.js'

writeGenerated(createErrorPages(), ['docs/errors'])

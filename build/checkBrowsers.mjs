// Checks that the browsers in README support every feature that `dist` uses. `build.target` handles the syntax.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ESLint } from 'eslint'
import compat from 'eslint-plugin-compat'
import stylelint from 'stylelint'

const browsers = ['chrome 109', 'edge 109', 'firefox 115', 'safari 16.0', 'ios_saf 16.0']
/** What browsers load. The rest of `dist` runs in Node or Workers. */
const folders = ['index.js', 'core', 'transports', 'portal', 'query', 'react', 'ui', 'messages', 'encryption']

const named = /Chrome and Edge (\d+), Firefox (\d+), Safari (\d+)/.exec(readFileSync('README.md', 'utf8'))
const expected = browsers.map((browser) => Number.parseInt(browser.split(' ')[1], 10))
if (
  !named ||
  [named[1], named[1], named[2], named[3], named[3]].some((one, at) => Number(one) !== expected[at])
) {
  throw new Error(`README.md does not name these browsers: ${browsers.join(', ')}.`)
}

const { api } = createRequire(import.meta.url)('@mdn/browser-compat-data')
const dataNames = { ios_saf: 'safari_ios' }

/** Returns the browsers that lack a feature of MDN's compatibility data. */
const browsersWithout = ({ support }) =>
  browsers.filter((browser) => {
    const [name, version] = browser.split(' ')
    const [{ version_added: added }] = [support[dataNames[name] ?? name]].flat()
    return typeof added !== 'string' || Number.parseFloat(added) > Number(version)
  })

/**
 * The plugin does not check static methods of web APIs, such as `AbortSignal.any`. `lib` in tsconfig checks those of
 * JavaScript.
 */
const staticMembers = {
  create: (context) => ({
    MemberExpression(node) {
      const member = api[node.object.name]?.[`${node.property.name}_static`]
      const missing = member ? browsersWithout(member.__compat) : []
      if (missing.length === 0) return
      context.report({
        node,
        message: `${node.object.name}.${node.property.name} is not supported in ${missing.join(', ')}`,
      })
    },
  }),
}

const scripts = new ESLint({
  overrideConfigFile: true,
  allowInlineConfig: false,
  overrideConfig: [
    {
      plugins: { compat, own: { rules: { 'static-members': staticMembers } } },
      languageOptions: { sourceType: 'module' },
      rules: { 'compat/compat': 'error', 'own/static-members': 'error' },
      settings: { browsers, lintAllEsApis: true },
    },
  ],
})
const results = await scripts.lintFiles(folders.map((folder) => `dist/${folder}`))
const styles = await stylelint.lint({
  files: 'dist/styles.css',
  formatter: 'string',
  config: {
    plugins: ['stylelint-no-unsupported-browser-features'],
    rules: {
      'plugin/no-unsupported-browser-features': [
        true,
        {
          browsers,
          ignorePartialSupport: true,
          // Phones have no cursor, a plain scrollbar is acceptable, and `:has` has an `@supports not` rule.
          ignore: ['css3-cursors', 'css-scrollbar', 'css-has'],
        },
      ],
    },
  },
})
const problems =
  (await (await scripts.loadFormatter('stylish')).format(results)) + (styles.errored ? styles.report : '')
if (problems) {
  console.error(problems)
  process.exit(1)
}
console.log(`${results.length} modules and the stylesheet fit ${browsers.join(', ')}.`)

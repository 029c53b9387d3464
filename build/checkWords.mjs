// Checks that no text in the repository uses a word for which plain technical English has a better one.
// Usage: node build/checkWords.mjs [file …]. Without arguments: every text file that Git tracks.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Each pattern with what to write instead. Case-insensitive, as whole words; a phrase may span two lines. */
const words = [
  ['anew', 'again'],
  ['mend(s|ed|ing)?', 'fix'],
  ['raised? to trading', 'upgrade to trading'],
  ['whom|whoever|whomever|who must', 'name the person or the code: "the caller", "users that …"'],
  ['nobody|no one', '"no user", "no request", "signed out"'],
  ['told', 'called, reported, shown'],
  ['tells? of', 'shows, reports'],
  ['lets? go( of)?', 'releases, closes'],
  ['leads? to', 'opens, redirects to, causes'],
  ['stands?|stood', 'is'],
  ['comes to|came to', 'the exact verb, such as happens or equals'],
  ['said so', 'name the sender and the message'],
  ['by (itself|themselves)', 'automatically, alone'],
  ['(comes?|came|becomes?|became) of (it|them|this|that)', 'the result, the outcome'],
  ['in vain', 'has no effect'],
  ['youth', 'age'],
  ['without a word', 'silently'],
  ['(every|each|a second|other|both|all|the) roads?', 'channel, way'],
  ['(?<!there )(is|are|was|were) none', '"there is no …", "is not …"'],
  ['(?<!there )(is|are|was|were) no(?! (longer|more|less|different|need))', '"is not a …"'],
  ['whence|thereof|hence|lest|upon|ought|as it were|to be had|shall', 'a common word'],
]

/** Written by others, in another language, generated from comments that are checked, or about these words. */
const exempt =
  /^(package-lock\.json|LICENSE|build\/checkWords\.mjs|test\/checkWords\.test\.ts|src\/messages\/(de|es|fr|ptBR)\.ts|docs\/api\/.*|\.storybook\/public\/mockServiceWorker\.js)$|\.(png|snap|woff2|ico)$/

const patterns = words.map(([word, instead]) => [
  new RegExp(`\\b(${word.replaceAll(' ', '\\s+')})\\b`, 'gi'),
  instead,
])
/** Joins the lines of a sentence, without changing any index: removes line breaks and the marks of comments. */
const join = (text) => text.replace(/\n[ \t]*(\*|\/\/|#)?/g, (gap) => ' '.repeat(gap.length))

const tracked = () => execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
const args = process.argv.slice(2)
const files = args.length > 0 ? args : tracked().filter((file) => !exempt.test(file))

const problems = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8')
  return patterns.flatMap(([pattern, instead]) =>
    [...join(text).matchAll(pattern)].map(({ index, 0: found }) => {
      const line = text.slice(0, index).split('\n').length
      return `${file}:${line}: "${found.replace(/\s+/g, ' ')}". Write: ${instead}.`
    }),
  )
})
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`${files.length} files use plain words.`)

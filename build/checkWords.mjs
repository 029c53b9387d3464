// Checks that no text in the repository uses a word for which plain technical English has a better one.
// Usage: node build/checkWords.mjs [file …]. Without arguments: every text file that Git tracks.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Each pattern with what to write instead. Matched in any case, at word boundaries. */
const words = [
  ['anew', 'again'],
  ['mend(s|ed|ing)?', 'fix'],
  ['raised? to trading', 'upgraded to trading'],
  ['whom|whoever|whomever|who must', 'name the person or the code: "the caller", "users that …"'],
  ['nobody|no one', '"no user", "no request", "is not signed in"'],
  ['told', '"called", "reported", "shown"'],
  ['tells? of', '"shows", "reports"'],
  ['lets? go( of)?', '"releases", "closes"'],
  ['leads? to', '"opens", "redirects to", "causes"'],
  ['stands?|stood', '"is"'],
  ['comes to|came to', 'the exact verb: "happens", "equals", "arrives at"'],
  ['said so', 'name the sender and the message'],
  ['by itself', '"automatically", "alone"'],
  ['(comes?|came|becomes?|became) of (it|them|this|that)', '"the result", "the outcome"'],
  ['in vain', '"fails", "has no effect"'],
  ['youth', '"age", "recently created"'],
  ['without a word', 'silently'],
  ['(every|each|second|other|both|all|of the|the) roads?', '"channel", "way"'],
  ['(?<!there )(is|are|was|were) none', '"there is no …", "is not …"'],
  ['(?<!there )(is|are|was|were) no(?! (longer|more|less|different|need))', '"is not a …"'],
  ['whence|thereof|hence|lest|upon|ought|as it were|to be had|shall', 'a common word'],
]
/** Written by others, or in another language, or this list. */
const exempt =
  /^(package-lock\.json|LICENSE|build\/checkWords\.mjs|test\/checkWords\.test\.ts|src\/messages\/(de|es|fr|ptBR)\.ts|\.storybook\/public\/.*)$|\.(png|snap|woff2|ico)$/

const tracked = () => execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
const args = process.argv.slice(2)
const files = args.length > 0 ? args : tracked().filter((file) => !exempt.test(file))
const patterns = words.map(([word, instead]) => [new RegExp(`\\b(${word})\\b`, 'i'), instead])

let found = 0
for (const file of files) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    for (const [pattern, instead] of patterns) {
      const match = pattern.exec(line)
      if (!match) continue
      found += 1
      console.error(`${file}:${index + 1}: "${match[0]}". Write ${instead}.`)
    }
  }
}
if (found > 0) process.exit(1)
console.log(`${files.length} files use plain words.`)

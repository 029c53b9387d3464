import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const pages = readdirSync(join(root, 'docs/api'))

/** The anchors of a page as GitHub makes them: those of equal headings are numbered. */
const anchorsOf = (page: string) => {
  const seen = new Map<string, number>()
  return [...read(`docs/api/${page}`).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-')
    const count = seen.get(anchor) ?? 0
    seen.set(anchor, count + 1)
    return count === 0 ? anchor : `${anchor}-${count}`
  })
}

it('behavior: every link of docs/api points to a heading', () => {
  const links = pages.flatMap((page) =>
    [...read(`docs/api/${page}`).matchAll(/\]\((\w+\.md)(?:#([\w-]+))?\)/g)].map(([, file = '', anchor]) => ({
      file,
      anchor,
    })),
  )
  expect(links.length).toBeGreaterThan(300)
  expect(links.filter(({ file }) => !pages.includes(file))).toEqual([])
  const anchors = new Map(pages.map((page) => [page, anchorsOf(page)]))
  expect(links.filter(({ file, anchor }) => anchor && !anchors.get(file)?.includes(anchor))).toEqual([])
})

it('behavior: Storybook shows every page of docs/api', () => {
  const shown = readdirSync(join(root, 'stories/api')).map(
    (file) => /docs\/api\/(\w+\.md)\?raw/.exec(read(`stories/api/${file}`))?.[1],
  )
  expect(shown.sort()).toEqual([...pages].sort())
})

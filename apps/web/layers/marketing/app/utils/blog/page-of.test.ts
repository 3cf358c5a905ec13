import { expect, it } from 'vitest'
import { pageOf } from './page-of.ts'

const list = (count: number) => Array.from({ length: count }, (_, index) => index)

it('shows twelve a page and the rest on the last', () => {
  const articles = list(30)
  expect(pageOf(articles)).toEqual({ items: articles.slice(0, 12), page: 1, pages: 3 })
  expect(pageOf(articles, '2')).toEqual({ items: articles.slice(12, 24), page: 2, pages: 3 })
  expect(pageOf(articles, '3')).toEqual({ items: articles.slice(24), page: 3, pages: 3 })
})

it.each([
  [0, 1],
  [12, 1],
  [13, 2],
])('has, for %i articles, %i page(s)', (count, pages) => {
  expect(pageOf(list(count))?.pages).toBe(pages)
})

it.each(['0', '1', '4', '-2', '2.5', '02', 'deux', '', '9999999'])('knows no page “%s” of three', (asked) => {
  expect(pageOf(list(30), asked)).toBeUndefined()
})

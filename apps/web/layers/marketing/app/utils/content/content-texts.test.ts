import { describe, expect, it } from 'vitest'
import { addReadingTime } from './add-reading-time.ts'
import { linkAttributes } from './link-attributes.ts'
import type { MinimarkNode } from './minimark.ts'
import { monogramOf } from './monogram-of.ts'
import { questionsOf } from './questions-of.ts'
import { readingMinutes } from './reading-minutes.ts'

describe('readingMinutes', () => {
  it.each([
    ['', 1],
    ['mot '.repeat(299), 1],
    ['mot '.repeat(300), 2],
    ['mot ; '.repeat(400), 2],
    ['mot '.repeat(2000), 10],
  ])('counts words, not signs', (text, minutes) => expect(readingMinutes(text)).toBe(minutes))

  it('is noted on articles alone', () => {
    const body = { value: [['p', {}, 'mot '.repeat(400)]] }
    const [article, page] = [{ slug: 's', body }, { body }] as Record<string, unknown>[]
    for (const content of [article, page]) addReadingTime(content ?? {})
    expect([article?.minutes, page?.minutes]).toEqual([2, undefined])
  })
})

it('takes questions and their answers from a text', () => {
  const nodes: MinimarkNode[] = [
    ['h2', { id: 'a' }, 'Money'],
    ['p', {}, 'No answer to anything.'],
    ['h3', { id: 'b' }, 'Where ', ['em', {}, 'is'], ' it?'],
    ['p', {}, 'Here.'],
    ['ul', {}, ['li', {}, 'And there.']],
    ['h3', { id: 'c' }, 'Unanswered?'],
    ['h2', { id: 'd' }, 'Rights'],
  ]
  expect(questionsOf(nodes)).toEqual([{ question: 'Where is it?', answer: 'Here. And there.' }])
})

it.each([
  ['Claire Moreau', 'CM'],
  ['Élise de la Fontaine', 'ÉF'],
  ['Cher', 'C'],
  ['', ''],
])('makes the monogram of %s', (name, letters) => expect(monogramOf(name)).toBe(letters))

it('tells other sites nothing about the reader', () => {
  expect(linkAttributes('https://www.cnil.fr/')).toMatchObject({ rel: expect.stringContaining('noopener') })
  expect(linkAttributes('/contact')).not.toHaveProperty('rel')
})

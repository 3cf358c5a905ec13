import { expect, it } from 'vitest'
import { letterBlocks } from './letter-blocks.ts'

it('reads headings, paragraphs, lists and bold words', () => {
  const text = '# Terms\n\n## One\nFirst line\ngoes **on** here.\n\n- a\n- b\n  still b\n'
  expect(letterBlocks(text)).toEqual([
    { type: 'heading', level: 2, spans: [{ text: 'Terms', strong: false }] },
    { type: 'heading', level: 3, spans: [{ text: 'One', strong: false }] },
    {
      type: 'paragraph',
      spans: [
        { text: 'First line goes ', strong: false },
        { text: 'on', strong: true },
        { text: ' here.', strong: false },
      ],
    },
    { type: 'list', items: [[{ text: 'a', strong: false }], [{ text: 'b still b', strong: false }]] },
  ])
})

it('reads a quote over several lines', () => {
  expect(letterBlocks('> **Careful.** One\n> two')).toEqual([
    {
      type: 'quote',
      spans: [
        { text: 'Careful.', strong: true },
        { text: ' One two', strong: false },
      ],
    },
  ])
})

it('keeps what it does not know as text', () => {
  expect(letterBlocks('<script>alert(1)</script>')).toEqual([
    { type: 'paragraph', spans: [{ text: '<script>alert(1)</script>', strong: false }] },
  ])
})

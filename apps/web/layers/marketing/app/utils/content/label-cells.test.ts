import { expect, it } from 'vitest'
import { labelCells } from './label-cells.ts'

it('tells each cell of a body the heading of its column', () => {
  const labelled = labelCells([
    'table',
    {},
    ['thead', {}, ['tr', {}, ['th', {}, 'Name'], ['th', {}, ['strong', {}, 'How'], ' long']]],
    ['tbody', {}, '\n', ['tr', {}, ['td', {}, ['code', {}, 'a']], '\n', ['td', {}, 'A day']]],
  ])
  expect(labelled[1]).toEqual([
    'tbody',
    {},
    '\n',
    [
      'tr',
      {},
      ['td', { 'data-label': 'Name' }, ['code', {}, 'a']],
      '\n',
      ['td', { 'data-label': 'How long' }, 'A day'],
    ],
  ])
})

it('leaves a cell without heading as it is', () => {
  expect(labelCells(['table', {}, ['tbody', {}, ['tr', {}, ['td', {}, 'alone']]]])).toEqual([
    ['tbody', {}, ['tr', {}, ['td', { 'data-label': undefined }, 'alone']]],
  ])
})

import { expect, it } from 'vitest'
import { csvLine } from './csv-line.ts'

it('quotes what would end a cell, and nothing else', () => {
  expect(csvLine(['a', '', 'b,c', 'say "yes"', 'two\nlines', 'é €'])).toBe(
    'a,,"b,c","say ""yes""","two\nlines",é €\r\n',
  )
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('takes the formula out of %j', (cell) => {
  expect(csvLine([cell])).toMatch(/^"?'/)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseEmail } from './parse-email.ts'

it.each([
  ['reader@amour.example', 'reader@amour.example'],
  ['  Reader+letters@AMOUR.example\n', 'Reader+letters@amour.example'],
  ['a.b@café.example', 'a.b@xn--caf-dma.example'],
  ["o'neil@sub.amour.example", "o'neil@sub.amour.example"],
  ['x@例え.テスト', 'x@xn--r8jz45g.xn--zckzah'],
])('takes %j', (text, email) => {
  expect(parseEmail(text)).toBe(email)
})

it.each([
  '',
  '@',
  'reader',
  'reader@',
  '@amour.example',
  'reader@localhost',
  'reader@127.0.0.1',
  'reader@[127.0.0.1]',
  'a b@amour.example',
  '.a@amour.example',
  'a..b@amour.example',
  '"a b"@amour.example',
  'élodie@amour.example',
  'a@amour.example\r\nBcc: victim@amour.example',
  'a@amour.example,b@amour.example',
  'a@amour.example;b',
  'Reader <a@amour.example>',
  'a@amour%2eexample',
  'a@-amour.example',
  'a@amour.example.',
  'a\0@amour.example',
  'a@amour.example\u0000',
  `${'a'.repeat(65)}@amour.example`,
  `a@${'b'.repeat(64)}.example`,
  `a@${'b.'.repeat(130)}example`,
  'a@amour.e',
])('refuses %j', (text) => {
  expect(() => parseEmail(text)).toThrow(expect.objectContaining({ code: 'lead.email-invalid' }))
})

it('never lets through what could be a header or a second address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const candidate of [text, `${text}@amour.example`, `a@${text}.example`]) {
        let email: string
        try {
          email = parseEmail(candidate)
        } catch {
          continue
        }
        expect(email).toMatch(/^[\x21-\x7e]+$/)
        expect(email).not.toMatch(/[\s,;<>"()]/)
        expect(email.split('@')).toHaveLength(2)
      }
    }),
  )
})

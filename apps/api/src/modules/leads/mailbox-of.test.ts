import { expect, it } from 'vitest'
import { mailboxOf } from './mailbox-of.ts'

it.each([
  'ada.love@gmail.com',
  'adalove@gmail.com',
  'a.d.a.love+amour@gmail.com',
  'Ada.Love+x+y@googlemail.com',
])('%s is one reader', (email) => expect(mailboxOf(email)).toBe('adalove@gmail.com'))

it('leaves dots alone where they may matter', () => {
  expect(mailboxOf('ada.love+amour@example.org')).toBe('ada.love@example.org')
  expect(mailboxOf('adalove@example.org')).not.toBe(mailboxOf('ada.love@example.org'))
})

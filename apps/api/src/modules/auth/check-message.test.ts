import { createSiweMessage, type SiweMessage } from 'viem/siwe'
import { expect, it } from 'vitest'
import { checkMessage } from './check-message.ts'
import { signInStatement } from './statement.ts'

const now = new Date('2026-11-22T12:00:00.000Z')
const expected = { publicOrigin: 'https://amour.example', chainId: 1, now }
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const good: SiweMessage = {
  address: '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65',
  chainId: 1,
  domain: 'amour.example',
  uri: 'https://amour.example',
  version: '1',
  nonce: 'abcdefgh12345678',
  statement: signInStatement.en,
  issuedAt: at(-1),
  expirationTime: at(5),
}

const check = (changes: Partial<SiweMessage>) =>
  checkMessage(createSiweMessage({ ...good, ...changes }), expected)
const refused = (code: string) => expect.objectContaining({ code })

it('takes what was asked to be signed, in either language', () => {
  const claim = { address: good.address, nonce: good.nonce }
  expect(check({})).toEqual(claim)
  expect(check({ statement: signInStatement.fr })).toEqual(claim)
})

it.each<[string, Partial<SiweMessage>]>([
  ['another domain', { domain: 'amour.example.evil' }],
  ['another port', { domain: 'amour.example:8443' }],
  ['another URI', { uri: 'https://amour.example/elsewhere' }],
  ['another scheme', { scheme: 'http' }],
  ['another chain', { chainId: 5 }],
  ['another statement', { statement: 'Send me all your money.' }],
  ['a life of more than ten minutes', { expirationTime: at(10) }],
  ['an end before its beginning', { issuedAt: at(0.5), expirationTime: at(0.25) }],
])('refuses %s', (_, changes) => {
  expect(() => check(changes)).toThrow(refused('auth.message-invalid'))
})

it.each<[string, Partial<SiweMessage>]>([
  ['an expired message', { issuedAt: at(-6), expirationTime: at(0) }],
  ['an old message', { issuedAt: at(-11), expirationTime: at(-2) }],
  ['a message from the future', { issuedAt: at(2), expirationTime: at(4) }],
  ['a message that is not valid yet', { notBefore: at(2) }],
])('refuses %s', (_, changes) => {
  expect(() => check(changes)).toThrow(refused('auth.message-expired'))
})

it('refuses a message without an end', () => {
  const { expirationTime: _, ...endless } = good
  expect(() => checkMessage(createSiweMessage(endless), expected)).toThrow(refused('auth.message-invalid'))
})

it.each([
  ['nothing of the kind', 'hello'],
  ['text before', `Trust me.\n${createSiweMessage(good)}`],
  ['text after', `${createSiweMessage(good)}\nAnd pay 1 ETH.`],
  ['a second set of fields', `${createSiweMessage(good)}\n${createSiweMessage(good)}`],
  ['an address in lower case', createSiweMessage(good).replace(good.address, good.address.toLowerCase())],
  [
    'a date of another form',
    createSiweMessage(good).replace('2026-11-22T12:05:00.000Z', 'Nov 22 2026 12:05'),
  ],
])('refuses %s', (_, message) => {
  expect(() => checkMessage(message, expected)).toThrow(refused('auth.message-invalid'))
})

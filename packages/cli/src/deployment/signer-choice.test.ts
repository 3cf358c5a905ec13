import { expect, test } from 'vitest'
import { parseSigner } from './signer-choice.ts'

const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test.each([
  ['keystore', { kind: 'keystore' }],
  [`ledger:${address}`, { kind: 'ledger', address }],
  ['http://127.0.0.1:1248', { kind: 'wallet', url: 'http://127.0.0.1:1248' }],
  [address.toLowerCase(), { kind: 'address', address }],
])('%s', (text, choice) => {
  expect(parseSigner(text)).toEqual(choice)
})

test.each(['', 'ledger', 'ledger:0x12', `trezor:${address}`, address.replace('C5', 'c5')])(
  'nobody signs as "%s"',
  (text) => {
    expect(() => parseSigner(text)).toThrow('signs nothing')
  },
)

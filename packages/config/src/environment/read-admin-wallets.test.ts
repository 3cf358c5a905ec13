import { expect, it } from 'vitest'
import { InvalidConfigError } from '../invalid-config-error.ts'
import { readAdminWallets } from './read-admin-wallets.ts'

const wallets = ['0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266', '0x70997970C51812dc3A010C7d01b50e0d17dc79C8']

it('knows no administrator unless one is named', () => {
  expect(readAdminWallets()).toEqual([])
  expect(readAdminWallets('')).toEqual([])
})

it('reads addresses between commas', () => {
  expect(readAdminWallets(`${wallets[0]}, ${wallets[1]}`)).toEqual(wallets)
})

it.each([wallets[0]?.toLowerCase(), 'alice', `${wallets[0]};${wallets[1]}`])('refuses %s', (text) => {
  expect(() => readAdminWallets(text)).toThrow(InvalidConfigError)
})

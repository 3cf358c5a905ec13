import { networkNames } from '@amour/config'
import { expect, test } from 'vitest'
import { chainIdOf, isTestNetwork, local, parseNetwork } from './networks.ts'

test('each network has its chain', () => {
  expect([local, ...networkNames].map((name) => chainIdOf(parseNetwork(name)))).toEqual([
    31_337, 11_155_111, 84_532, 8453, 1,
  ])
  expect(networkNames.filter(isTestNetwork)).toEqual(['sepolia', 'base-sepolia'])
})

test.each(['goerli', 'rinkeby', 'ethereum', ''])('there is no network "%s"', (name) => {
  expect(() => parseNetwork(name)).toThrow('there are local, sepolia, base-sepolia, base, mainnet')
})

import { zeroAddress } from 'viem'
import { expect, it } from 'vitest'
import { acceptedAssets } from './read-assets.ts'

const usdc = `0x${'0c'.repeat(20)}` as const
const eurc = `0x${'0e'.repeat(20)}` as const

it.each([
  [
    { usdc, eurc },
    { ETH: null, USDC: usdc, EURC: eurc },
  ],
  [
    { usdc: zeroAddress, eurc },
    { ETH: null, EURC: eurc },
  ],
  [{ usdc: zeroAddress, eurc: zeroAddress }, { ETH: null }],
])('leaves out what the sale does not take: %o', (config, tokens) => {
  const found = acceptedAssets(config).map(({ asset, token }) => [asset.symbol, token])
  expect(Object.fromEntries(found)).toEqual(tokens)
})

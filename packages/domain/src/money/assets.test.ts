import { expect, it } from 'vitest'
import { assetAt, assets } from './assets.ts'

it('finds each asset under its index', () => {
  expect(assets.map(({ index }) => assetAt(index))).toEqual(assets)
})

it.each([-1, 3, 0.5, NaN])('knows no asset %s', (index) => {
  expect(() => assetAt(index)).toThrow(RangeError)
})

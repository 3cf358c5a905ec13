import { assetAt } from '@amour/domain'
import { expect, it } from 'vitest'
import { withdrawablePositions } from './positions.ts'

const eth = assetAt(0)
const usdc = assetAt(1)
const purchase = {
  round: 0,
  asset: eth,
  tokens: '10',
  paid: '3',
  withdrawn: false,
  withdrawalDeadline: '2026-12-01T00:00:00.000Z',
}
const now = Date.parse('2026-11-22T00:00:00Z')

it('adds up what one withdrawal gives back, under the last purchase’s deadline', () => {
  const later = { ...purchase, tokens: '5', paid: '2', withdrawalDeadline: '2026-12-05T00:00:00.000Z' }
  expect(withdrawablePositions([later, purchase], now)).toEqual([
    { round: 0, asset: eth, purchases: 2, tokens: 15n, paid: 5n, deadline: later.withdrawalDeadline },
  ])
})

it('leaves out what was given back and what is too late', () => {
  expect(withdrawablePositions([{ ...purchase, withdrawn: true }], now)).toEqual([])
  expect(withdrawablePositions([purchase], Date.parse('2026-12-01T00:00:00Z'))).toEqual([])
})

it('keeps rounds and assets apart, in order, and adds up no two of them', () => {
  const positions = withdrawablePositions(
    [{ ...purchase, round: 1 }, { ...purchase, asset: usdc, paid: '7' }, purchase, purchase],
    now,
  )
  expect(positions.map(({ round, asset, paid }) => [round, asset.symbol, paid])).toEqual([
    [0, 'ETH', 6n],
    [0, 'USDC', 7n],
    [1, 'ETH', 3n],
  ])
})

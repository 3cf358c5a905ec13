import { amourSaleAbi } from '@amour/chain'
import {
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  encodeErrorResult,
  HttpRequestError,
  InsufficientFundsError,
  UserRejectedRequestError,
} from 'viem'
import { expect, it } from 'vitest'
import { walletProblem } from './wallet-problem.ts'

it.each([
  [new UserRejectedRequestError(new Error('no')), 'wallet.rejected'],
  [new Error('outer', { cause: new UserRejectedRequestError(new Error('no')) }), 'wallet.rejected'],
  [new InsufficientFundsError({}), 'wallet.insufficient-funds'],
  [new HttpRequestError({ url: 'http://node.test' }), 'chain.unavailable'],
  [{ code: 4001, message: 'User rejected' }, 'wallet.rejected'],
  [{ code: -32002 }, 'wallet.busy'],
  [Object.assign(new Error('x'), { code: 'sale.sold-out' }), 'sale.sold-out'],
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unknown'],
  [new Error('?'), 'unknown'],
  ['?', 'unknown'],
  [undefined, 'unknown'],
])('%s', (error, code) => {
  expect(walletProblem(error)).toEqual({ code })
})

it('takes the contract’s own error out of viem’s wrapping', () => {
  const data = encodeErrorResult({ abi: amourSaleAbi, errorName: 'AmourSale_BelowMinimum', args: [9n, 10n] })
  const reverted = new ContractFunctionRevertedError({ abi: amourSaleAbi, data, functionName: 'buyWithEth' })
  const wrapped = new ContractFunctionExecutionError(reverted, {
    abi: amourSaleAbi,
    functionName: 'finalize',
    args: [],
  })
  expect(walletProblem(wrapped)).toEqual({
    code: 'chain.reverted',
    revert: { error: 'AmourSale_BelowMinimum', args: ['9', '10'] },
  })
})

it('survives a circle of causes', () => {
  const error = new Error('round')
  error.cause = error
  expect(walletProblem(error)).toEqual({ code: 'unknown' })
})

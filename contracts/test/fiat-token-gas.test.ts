import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Address, type Hex, encodeFunctionData, keccak256, stringToHex } from 'viem'
import { mockFiatTokenAbi as abi, mockSmartWalletAbi } from '@amour/chain'
import { type ChainServer, startChain } from '@amour/local'
import { deployFiatToken } from './support/deploy-fiat-token.ts'
import { type DeployerClient, createDeployerClient } from './support/deployer-client.ts'
import { confirm, create } from './support/send.ts'
import { gasOfInnerCall } from './support/gas-of-inner-call.ts'
import { accounts } from './support/local-sale.ts'
import { signPermit, signReceive } from './support/sign-fiat.ts'

/**
 * What these calls cost a contract in USDC itself, measured here in the same way: `FiatTokenV2_2` (solc 0.6.12, optimized for
 * 10,000,000 runs) behind `FiatTokenProxy` (solc 0.4.24, not optimized), compiled from Circle's source. Traces of the bytecode
 * on Ethereum show the same, less the 2,600 of the account: 9,839 for `balanceOf`, 23,552 for `transfer`. Each comes from a
 * transaction of its own, so that everything is cold, sent by the holder, whose account is not.
 */
const REAL = {
  balanceOf: 12_439n,
  transferFrom: 32_049n,
  transfer: 26_152n,
  permit: 70_332n,
  receiveWithAuthorization: 62_004n,
}
type Action = keyof typeof REAL

/** A hundredth, because another compiler does not write the same code. One cold access more or less would be 2,100. */
const TOLERANCE = 100n

/** Proxy, admin, implementation's slot and account, pause; two balances and an allowance written; the event. */
const COLD_TRANSFER_FROM = 2_600n + 2_100n + 2_100n + 2_600n + 2_100n + 3n * 5_000n + 1_756n

const HELD = 1_000_000_000n
const PAID = 1_000_000n
const FOREVER = 2n ** 40n

describe('gas of the double of USDC', () => {
  const measured: Partial<Record<Action, bigint>> = {}
  const holder = accounts.buyer
  let chain: ChainServer
  let client: DeployerClient
  let token: Address
  let wallet: Address

  /** The holder's wallet stands for the sale: a contract that calls the token. */
  const measure = async (action: Action, data: Hex) => {
    const args = [token, 0n, data] as const
    const hash = await client.writeContract({
      address: wallet,
      abi: mockSmartWalletAbi,
      functionName: 'execute',
      args,
    })
    await confirm(client, hash, action)
    measured[action] = await gasOfInnerCall(chain.rpcUrl, hash)
  }
  const mint = async (to: Address) => {
    const hash = await client.writeContract({ address: token, abi, functionName: 'mint', args: [to, HELD] })
    await confirm(client, hash, 'mint')
  }

  before(async () => {
    chain = await startChain()
    client = await createDeployerClient(chain.rpcUrl, holder)
    token = await deployFiatToken(client, 'USDC')
    wallet = (await create(client, 'MockSmartWallet', [holder.address])).address
    await mint(holder.address)
    await mint(wallet)
    await measure('balanceOf', encodeFunctionData({ abi, functionName: 'balanceOf', args: [wallet] }))
    const permit = { owner: holder.address, spender: wallet, value: HELD, nonce: 0n, deadline: FOREVER }
    const permitSignature = await signPermit(holder, token, permit)
    const permitArgs = [holder.address, wallet, HELD, FOREVER, ...permitSignature] as const
    await measure('permit', encodeFunctionData({ abi, functionName: 'permit', args: permitArgs }))
    const pullArgs = [holder.address, wallet, PAID] as const
    await measure('transferFrom', encodeFunctionData({ abi, functionName: 'transferFrom', args: pullArgs }))
    const payArgs = [holder.address, PAID] as const
    await measure('transfer', encodeFunctionData({ abi, functionName: 'transfer', args: payArgs }))
    const authorization = {
      from: holder.address,
      to: wallet,
      value: PAID,
      validAfter: 0n,
      validBefore: FOREVER,
      nonce: keccak256(stringToHex('nonce')),
    }
    const signature = await signReceive(holder, token, authorization)
    const { from, to, value, validAfter, validBefore, nonce } = authorization
    const receiveArgs = [from, to, value, validAfter, validBefore, nonce, ...signature] as const
    await measure(
      'receiveWithAuthorization',
      encodeFunctionData({ abi, functionName: 'receiveWithAuthorization', args: receiveArgs }),
    )
  })
  after(() => chain.stop())

  for (const [action, real] of Object.entries(REAL)) {
    it(`${action} costs what it costs in USDC, ${real}, within 1 %`, (context) => {
      const used = measured[action as Action] ?? 0n
      context.diagnostic(`${action}: ${used} gas`)
      const difference = used > real ? used - real : real - used
      assert.ok(difference * TOLERANCE <= real, `${used} gas`)
    })
  }

  it(`transferFrom costs ${COLD_TRANSFER_FROM} and its execution, as in USDC within a tenth`, (context) => {
    const execution = (measured.transferFrom ?? 0n) - COLD_TRANSFER_FROM
    context.diagnostic(`execution: ${execution} gas`)
    const real = REAL.transferFrom - COLD_TRANSFER_FROM
    assert.ok(execution * 10n > real * 9n && execution * 10n < real * 11n, `${execution} gas`)
  })
})

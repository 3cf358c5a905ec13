import { startTestChain, type TestChain } from '@amour/testkit'
import { concatHex, type Hex, numberToHex, pad } from 'viem'
import { encodeSaleEvent } from './fake-chain/encode-sale-event.ts'
import type { SaleEvent } from './fake-chain/sale-event.ts'

const LOGS_PER_TRANSACTION = 25
const TRANSACTIONS_PER_BLOCK = 2
const FINAL_AFTER = 100

/**
 * Code that writes one log many times. Call data: how often, the topics, the log's data. With two topics, head = 0x60:
 *
 *     calldatacopy(0, head, calldatasize - head)
 *     n = calldataload(0)
 *     0x0c: log2(0, calldatasize - head, calldataload(0x20), calldataload(0x40)); n = n - 1; if n goto 0x0c
 */
const EMIT_TWO_TOPICS: Hex = '0x6060360360606000376000355b604035602035606036036000a26001900380600c5700'
const EMIT_THREE_TOPICS: Hex =
  '0x6080360360806000376000355b606035604035602035608036036000a36001900380600c5700'

export interface EventChain extends TestChain {
  sale: Hex
  /** The block of the sale's first event. */
  firstBlock: bigint
}

/** A chain with a contract that wrote so many purchases of 2,000 buyers as `AmourSale` does, 50 a block, all final. */
export async function startEventChain(purchases: number): Promise<EventChain> {
  const chain = await startTestChain()
  const { publicClient, testClient } = chain
  const sale: Hex = `0x${'5a'.repeat(20)}`
  await testClient.setCode({ address: sale, bytecode: EMIT_TWO_TOPICS })
  await testClient.setAutomine(false)
  const wallet = chain.walletClient(1)
  let nonce = await publicClient.getTransactionCount({ address: wallet.account.address })

  async function emit(event: SaleEvent, times: number): Promise<void> {
    const { topics, data } = encodeSaleEvent(event)
    const fees = { gas: 400_000n, maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 1n }
    const call = concatHex([pad(numberToHex(times)), ...topics, data])
    await wallet.sendTransaction({ to: sale, nonce, data: call, ...fees })
    nonce += 1
  }

  const firstBlock = (await publicClient.getBlockNumber()) + 1n
  await emit(round, 1)
  await testClient.mine({ blocks: 1 })
  await testClient.setCode({ address: sale, bytecode: EMIT_THREE_TOPICS })
  for (let sent = 0; sent * LOGS_PER_TRANSACTION < purchases; sent += 1) {
    await emit(purchaseOf(sent), LOGS_PER_TRANSACTION)
    if (sent % TRANSACTIONS_PER_BLOCK === 1) await testClient.mine({ blocks: 1 })
  }
  await testClient.mine({ blocks: FINAL_AFTER })
  return { ...chain, sale, firstBlock }
}

const round: SaleEvent = {
  name: 'RoundAdded',
  args: {
    round: 0n,
    config: {
      cap: 10n ** 27n,
      price: 50_000n,
      minUsd: 1n,
      start: 1_800_000_000,
      end: 1_900_000_000,
      cliff: 0,
      duration: 0,
      unlockedBps: 10_000,
      mode: 0,
    },
  },
}

function purchaseOf(index: number): SaleEvent {
  const buyer: Hex = `0x${((index % 2_000) + 1).toString(16).padStart(40, '0')}`
  const amounts = { tokens: 10n ** 18n + BigInt(index), paid: 10n ** 15n }
  return {
    name: 'Purchased',
    args: { buyer, round: 0n, asset: index % 3, ...amounts, termsHash: pad('0x07') },
  }
}

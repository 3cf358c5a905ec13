import { amourSaleAbi } from '@amour/chain'
import { startChain } from '@amour/local'
import { setTimeout as delay } from 'node:timers/promises'
import { concatHex, encodeAbiParameters, encodeEventTopics, getAbiItem, type Hex, numberToHex } from 'viem'
import { anyEventCode, purchasesCode } from './emitter-code.ts'
import { rpc } from './rpc.ts'

const EVENTS_PER_TRANSACTION = 100
const SENT_BEFORE_WAITING = 50

export const emitter = `0x${'5a'.repeat(20)}` as const

export interface EventChain {
  rpcUrl: string
  stop(): Promise<void>
}

/** A local chain with a round and `count` events `Purchased` of an emitter in the sale's place, some hundred a block. */
export async function startEventChain(count: number): Promise<EventChain> {
  const { rpcUrl, stop } = await startChain()
  const [from] = await rpc<[Hex]>(rpcUrl, 'eth_accounts', [])
  const send = (data: Hex) =>
    rpc<Hex>(rpcUrl, 'eth_sendTransaction', [{ from, to: emitter, data, gas: '0x1000000' }])
  await rpc(rpcUrl, 'anvil_setCode', [emitter, anyEventCode])
  await untilMined(rpcUrl, await send(roundAdded()))
  await rpc(rpcUrl, 'anvil_setCode', [emitter, purchasesCode()])
  const starts = Array.from(
    { length: Math.ceil(count / EVENTS_PER_TRANSACTION) },
    (_, index) => index * EVENTS_PER_TRANSACTION,
  )
  while (starts.length > 0) {
    let last: Hex | undefined
    for (const start of starts.splice(0, SENT_BEFORE_WAITING)) last = await send(numbers(start, count))
    if (last) await untilMined(rpcUrl, last)
  }
  return { rpcUrl, stop }
}

function numbers(start: number, count: number): Hex {
  const end = Math.min(start + EVENTS_PER_TRANSACTION, count)
  return concatHex([numberToHex(start, { size: 32 }), numberToHex(end, { size: 32 })])
}

async function untilMined(rpcUrl: string, hash: Hex): Promise<void> {
  while ((await rpc(rpcUrl, 'eth_getTransactionReceipt', [hash])) === null) await delay(2)
}

function roundAdded(): Hex {
  const [topic] = encodeEventTopics({ abi: amourSaleAbi, eventName: 'RoundAdded' })
  const [, config] = getAbiItem({ abi: amourSaleAbi, name: 'RoundAdded' }).inputs
  const round = {
    cap: 10n ** 28n,
    price: 50_000n,
    start: 1_800_000_000,
    end: 1_900_000_000,
    minUsd: 1n,
    cliff: 0,
    duration: 0,
    unlockedBps: 0,
    mode: 0,
  }
  return concatHex([topic, numberToHex(0, { size: 32 }), encodeAbiParameters([config], [round])])
}

import { bloomOf } from '@amour/ledger'
import {
  custom,
  type Hex,
  hexToBigInt,
  keccak256,
  numberToHex,
  RpcRequestError,
  TimeoutError,
  type Transport,
} from 'viem'
import type { FakeBlock, FakeLog } from './fake-block.ts'
import type { FakeChain } from './fake-chain.ts'
import { createRandom } from './random.ts'
import type { Fault, Weather } from './weather.ts'

interface Request {
  method: string
  params?: unknown
}

interface LogFilter {
  blockHash?: Hex
  address?: Hex
  fromBlock?: Hex
  toBlock?: Hex
}

export interface FakeProvider {
  transport: Transport
  setWeather(weather: Weather): void
  /** Answers that were wrong or did not come. */
  faults(): number
}

export interface FakeProviderOptions {
  chain: FakeChain
  chainId: number
  seed: number
}

/**
 * An RPC provider of a fake chain. What it does wrong depends on the seed, the question and how often it was asked, not on the
 * order in which questions come that run at the same time.
 */
export function createFakeProvider({ chain, chainId, seed }: FakeProviderOptions): FakeProvider {
  const asked = new Map<string, number>()
  let weather: Weather = {}
  let count = 0

  function drawFor(request: Request): (fault: Fault) => boolean {
    const body = JSON.stringify(request)
    const times = (asked.get(body) ?? 0) + 1
    asked.set(body, times)
    const random = createRandom(
      Number(hexToBigInt(keccak256(Buffer.from(`${seed} ${times} ${body}`))) & 0xffffffffn),
    )
    return (fault) => {
      const happens = random.chance(weather[fault] ?? 0)
      if (happens) count += 1
      return happens
    }
  }

  // Not as far as to lack final blocks: two providers that do would agree on what is missing there.
  const newest = (lags: boolean) => {
    const behind = lags ? Math.min(3, chain.finality - 1, chain.blocks.length - 1) : 0
    return chain.blocks.at(-1 - behind)
  }

  function blockBy(tag: string, happens: (fault: Fault) => boolean): unknown {
    const latest = newest(happens('lag'))
    const number = tag === 'finalized' ? chain.finalized() : tag === 'latest' ? latest?.number : BigInt(tag)
    const block = number === undefined ? undefined : chain.at(number)
    if (!block || !latest || (tag !== 'finalized' && block.number > latest.number)) return null
    const shown = rpcBlock(block)
    if (happens('hash')) return { ...shown, hash: keccak256(block.hash) }
    return happens('bloom') ? { ...shown, logsBloom: bloomOf([]) } : shown
  }

  function logsBy(filter: LogFilter, happens: (fault: Fault) => boolean): unknown {
    if (filter.blockHash) {
      const block = chain.byHash(filter.blockHash)
      if (!block) throw failure('unknown block')
      return spoil(rpcLogs([block]), onlyProvable(block, happens))
    }
    const latest = newest(happens('lag'))?.number ?? 0n
    const [from, to] = [BigInt(filter.fromBlock ?? 0), BigInt(filter.toBlock ?? 0)]
    const blocks = chain.blocks.filter(({ number }) => number >= from && number <= to && number <= latest)
    return spoil(
      rpcLogs(blocks).filter(({ address }) => address === filter.address),
      happens,
    )
  }

  function answer(request: Request): unknown {
    const happens = drawFor(request)
    const [first] = (request.params ?? []) as unknown[]
    if (happens('limit')) throw failure('too many questions', LIMIT_EXCEEDED)
    if (happens('error')) throw failure('internal error')
    if (happens('time-out')) throw new TimeoutError({ body: {}, url })
    if (request.method === 'eth_chainId') return numberToHex(chainId)
    if (request.method === 'eth_getBlockByNumber') return blockBy(first as string, happens)
    if (request.method === 'eth_getLogs') return logsBy(first as LogFilter, happens)
    throw failure(`no method ${request.method}`)
  }

  return {
    transport: custom(
      { request: (request: Request) => new Promise((resolve) => resolve(answer(request))) },
      { retryCount: 0 },
    ),
    setWeather: (next) => void (weather = next),
    faults: () => count,
  }
}

/** That the last log of a block is missing is not seen in its bloom filter when another one has the same topics. */
function onlyProvable(block: FakeBlock, happens: (fault: Fault) => boolean): (fault: Fault) => boolean {
  const isSeen = bloomOf(block.logs.slice(0, -1)) !== block.header.logsBloom
  return (fault) => (fault !== 'missing' || isSeen) && happens(fault)
}

type RpcLog = ReturnType<typeof rpcLogs>[number]

function spoil(logs: RpcLog[], happens: (fault: Fault) => boolean): RpcLog[] {
  if (happens('empty')) return []
  if (happens('missing')) return logs.slice(0, -1)
  if (happens('duplicate')) return logs.flatMap((log) => [log, log])
  if (happens('disorder')) return logs.toReversed()
  if (happens('other-block')) return logs.map((log) => ({ ...log, blockHash: keccak256(log.blockHash) }))
  return logs
}

function rpcBlock({ hash, header }: FakeBlock) {
  const shown = Object.entries(header).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? numberToHex(value) : value,
  ])
  return { ...Object.fromEntries(shown), hash, transactions: [] }
}

function rpcLogs(blocks: readonly FakeBlock[]) {
  return blocks.flatMap((block) => block.logs.map((log, index) => rpcLog(block, log, index)))
}

function rpcLog(
  { number, hash }: FakeBlock,
  { address, topics, data, transactionHash }: FakeLog,
  index: number,
) {
  const place = numberToHex(index)
  const block = { blockNumber: numberToHex(number), blockHash: hash }
  return {
    address,
    topics,
    data,
    transactionHash,
    transactionIndex: place,
    logIndex: place,
    removed: false,
    ...block,
  }
}

const url = 'http://fake.test'

const [SERVER_ERROR, LIMIT_EXCEEDED] = [-32_000, -32_005]

function failure(message: string, code = SERVER_ERROR): RpcRequestError {
  return new RpcRequestError({ body: {}, url, error: { code, message } })
}

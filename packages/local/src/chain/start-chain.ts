import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../free-port.ts'
import { startProcess } from '../process/start-process.ts'
import type { ManagedProcess, ProcessExit } from '../process/start-process.ts'
import { waitUntilReady } from '../process/wait-until-ready.ts'
import { anvilBinary } from './anvil-binary.ts'
import { createBlockProducer } from './block-producer.ts'
import type { BlockPace } from './block-producer.ts'
import { rpc } from './rpc.ts'
import { setClock } from './set-clock.ts'
import { saveState, unpackState } from './state-file.ts'

export interface ChainOptions {
  /** Keeps the chain between starts; a chain without one is forgotten. */
  stateFile?: string
  /** Any free one when absent; see `freePort` for one that is preferred. */
  port?: number
  /** Produces empty blocks; without it blocks come with transactions alone. */
  pace?: BlockPace
  /** Unix seconds of block 0 of a new chain; now when absent. */
  genesisTimestamp?: number
  /** Default: that of local chains. A copy has the id of what it copies. */
  chainId?: number
  /** RPC address of a chain to start from: a copy of it, in which nothing reaches the original. */
  copyOf?: string
  /** Funded accounts derived from `devMnemonic`. Default 10, 10,000 ETH each. */
  accounts?: number
  logFile?: string
}

export interface ChainServer {
  rpcUrl: string
  port: number
  chainId: number
  pid: number
  /** True when an earlier chain was continued. */
  continued: boolean
  /** Settles when it has ended, whoever ended it. */
  exited: Promise<ProcessExit>
  stop(): Promise<void>
}

/** The well-known test phrase: its accounts hold nothing anywhere but on chains made for tests. */
export const devMnemonic = 'test test test test test test test test test test test junk'
export const localChainId = 31_337

const stepMs = 500

/** Starts anvil on 127.0.0.1. Of a kept chain at most the last second is lost by kill -9. */
export async function startChain(options: ChainOptions = {}): Promise<ChainServer> {
  const port = options.port ?? (await freePort()).port
  const rpcUrl = `http://127.0.0.1:${port}`
  const kept = options.stateFile === undefined ? undefined : await unpackState(options.stateFile)
  const server = await startProcess({
    name: 'The chain (anvil)',
    command: anvilBinary(),
    args: anvilArguments(port, options, kept?.path),
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
  })
  let chainId = localChainId
  await waitUntilReady(server, {
    ready: async () => {
      chainId = Number(await rpc<string>(rpcUrl, 'eth_chainId'))
      return true
    },
    timeoutMs: 60_000,
    logFile: options.logFile,
  })
  await kept?.remove()
  if (kept) await setClock(rpcUrl)
  const stopKeeping = keep(rpcUrl, server, options)
  return {
    rpcUrl,
    port,
    chainId,
    pid: server.pid,
    continued: kept !== undefined,
    exited: server.exited,
    stop: async () => {
      await stopKeeping()
      await server.stop()
    },
  }
}

function anvilArguments(port: number, options: ChainOptions, statePath: string | undefined): string[] {
  const args = ['--host', '127.0.0.1', '--port', String(port)]
  if (options.copyOf !== undefined) args.push('--fork-url', options.copyOf, '--no-storage-caching')
  else args.push('--chain-id', String(options.chainId ?? localChainId))
  args.push(
    '--mnemonic',
    devMnemonic,
    '--accounts',
    String(options.accounts ?? 10),
    '--no-request-size-limit',
  )
  if (options.logFile === undefined) args.push('--silent')
  if (statePath !== undefined) args.push('--load-state', statePath)
  else if (options.genesisTimestamp !== undefined) args.push('--timestamp', String(options.genesisTimestamp))
  return args
}

/** Produces blocks and saves the chain whenever it grew. Returns how to end that, with a last save. */
function keep(rpcUrl: string, server: ManagedProcess, options: ChainOptions): () => Promise<void> {
  const { stateFile, pace } = options
  if (stateFile === undefined && pace === undefined) return () => Promise.resolve()
  const produce = pace === undefined ? undefined : createBlockProducer(rpcUrl, pace)
  let saved = -1n
  const step = async (): Promise<void> => {
    const number = produce ? await produce() : BigInt(await rpc<string>(rpcUrl, 'eth_blockNumber'))
    if (stateFile === undefined || number === saved) return
    await saveState(rpcUrl, stateFile)
    saved = number
  }
  const stopping = new AbortController()
  void server.exited.then(() => stopping.abort())
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await step().catch(() => undefined)
      await pause(stepMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    const alive = !stopping.signal.aborted
    stopping.abort()
    await loop
    if (alive && stateFile !== undefined) await saveState(rpcUrl, stateFile)
  }
}

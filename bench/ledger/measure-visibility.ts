import { openBrowser } from '@amour/testkit/browser'
import { startStack, type TestStack } from '@amour/testkit/stack'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { parseEther } from 'viem'
import { buyLocally } from '../../packages/cli/src/deployment/buy-locally.ts'
import { rpc } from './rpc.ts'

const CLIENTS = 1_000
const PURCHASES = 60
const LONGEST_MS = 10_000

export interface Visibility {
  /** From the chain's answer that the block is there to the new figure in the page; milliseconds, in order. */
  delays: number[]
  clients: number
}

/**
 * Lets purchases be mined, a block a second, and watches the figure of what was raised in an open page of a real browser, while
 * 1,000 other clients hold event streams of the same API.
 */
export async function measureVisibility(): Promise<Visibility> {
  const stack = await startStack()
  const browser = await openBrowser()
  try {
    const clients = await openStreams(stack.ports.api)
    const page = await browser.newPage()
    const seen = new Map<string, number>()
    await page.exposeFunction(
      'seen',
      (value: string, at: number) => void seen.set(value, seen.get(value) ?? at),
    )
    await page.goto(`${stack.publicOrigin}/en/sale`, { waitUntil: 'networkidle' })
    await page.evaluate(watchFigures)
    await rpc(stack.rpcUrl, 'evm_setAutomine', [false])
    await rpc(stack.rpcUrl, 'evm_setIntervalMining', [1])
    const delays = await purchasesSeen(stack, seen)
    const open = clients.filter(({ complete }) => !complete).length
    clients.forEach((client) => client.destroy())
    return { delays: delays.toSorted((a, b) => a - b), clients: open }
  } finally {
    await browser.close()
    await stack.stop()
  }
}

async function purchasesSeen(stack: TestStack, seen: Map<string, number>): Promise<number[]> {
  const { termsHash } = await termsOf(stack)
  const delays: number[] = []
  for (let turn = 0; turn < PURCHASES; turn += 1) {
    await delay(Math.random() * 500)
    const mined = watchBlocks(stack.rpcUrl)
    const before = seen.size
    await buyLocally(
      { rpcUrl: stack.rpcUrl, deployment: stack.deployment, termsHash },
      { buyer: 5, asset: 0, paid: parseEther('0.01') + BigInt(turn) },
    )
    const minedAt = await mined.stop()
    const deadline = performance.now() + LONGEST_MS
    while (seen.size === before && performance.now() < deadline) await delay(5)
    delays.push(seen.size === before ? LONGEST_MS : Math.max(0, ([...seen.values()].at(-1) ?? 0) - minedAt))
  }
  return delays
}

/** Looks for new blocks more often than a wallet does; `stop` gives the time at which the newest one was first there. */
function watchBlocks(rpcUrl: string) {
  let number = ''
  let at = 0
  let stopped = false
  const watching = (async () => {
    while (!stopped) {
      const newest = await rpc<string>(rpcUrl, 'eth_blockNumber', [])
      if (newest !== number) [number, at] = [newest, Date.now()]
      await delay(4)
    }
  })()
  return {
    async stop() {
      stopped = true
      await watching
      return at
    },
  }
}

async function termsOf({ ports }: TestStack): Promise<{ termsHash: `0x${string}` }> {
  const response = await fetch(`http://127.0.0.1:${ports.api}/api/v1/terms`)
  const { hash } = (await response.json()) as { hash: `0x${string}` }
  return { termsHash: hash }
}

/** Streams of as many addresses: each has a budget of its own. */
async function openStreams(port: number): Promise<IncomingMessage[]> {
  const streams: IncomingMessage[] = []
  for (let client = 0; client < CLIENTS; client += 1) {
    const headers = { 'x-forwarded-for': `10.0.${client >> 8}.${client & 255}` }
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path: '/api/v1/events', headers, agent: false }, resolve).on('error', reject)
    })
    if (response.statusCode !== 200) throw new Error(`An event stream was refused: ${response.statusCode}`)
    response.resume()
    response.on('error', () => undefined)
    streams.push(response)
  }
  return streams
}

/** Runs in the page: reports each value of what was raised, with the time at which it stood there. */
const watchFigures = `
  let last = ''
  const look = () => {
    const value = document.querySelector('.figure data')?.getAttribute('value') ?? ''
    if (value === last) return
    if (last !== '') window.seen(value, Date.now())
    last = value
  }
  look()
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
`

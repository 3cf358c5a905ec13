import { rpc } from './rpc.ts'

/**
 * Sets a chain that was loaded from a file to the wall clock. A chain that had been moved into the future goes on from
 * there: its time never runs backwards.
 */
export async function setClock(rpcUrl: string): Promise<void> {
  const head = await rpc<{ timestamp: string }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  const now = Math.floor(Date.now() / 1000)
  await rpc(rpcUrl, 'anvil_setTime', [Math.max(now, Number(head.timestamp) + 1)])
  await rpc(rpcUrl, 'evm_mine')
}

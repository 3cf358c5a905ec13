import type { Cache } from '@amour/cache'
import type { Hash } from 'viem'
import type { NonceSlot } from '../../chain/block-of-nonce.ts'

const DAY_SECONDS = 86_400

/** Which transaction used a nonce, once its block is final: looking for it again could only find the same. */
export function createFinalUses(cache: Cache, chainId: number) {
  const key = ({ nonce, sender }: NonceSlot) => `nonce-use:${chainId}:${sender.toLowerCase()}:${nonce}`
  return {
    find: async (slot: NonceSlot) => (await cache.get(key(slot))) as Hash | undefined,
    keep: (slot: NonceSlot, hash: Hash) => cache.set(key(slot), hash, { ttlSeconds: DAY_SECONDS }),
  }
}

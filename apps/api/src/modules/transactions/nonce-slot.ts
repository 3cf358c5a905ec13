import { DomainError } from '@amour/domain'
import { getAddress, type Hex, isAddress } from 'viem'
import type { NonceSlot } from '../../chain/block-of-nonce.ts'
import type { TransactionQuery } from './schemas.ts'

/** A transaction as its sender knows it. */
export interface SentTransaction extends NonceSlot {
  /** By `callHash`. */
  call: Hex | undefined
}

/** @throws DomainError `request.invalid` for an address whose EIP-55 checksum is wrong, and for a nonce past 2^53 - 1. */
export function toNonceSlot({ nonce, sender }: { sender: string; nonce: string }): NonceSlot {
  if (!isAddress(sender)) throw invalid('sender', 'is not an address with a right EIP-55 checksum')
  const number = Number(nonce)
  if (!Number.isSafeInteger(number)) throw invalid('nonce', 'must be at most 9007199254740991')
  return { sender: getAddress(sender), nonce: number }
}

/** @throws DomainError `request.invalid`, also where one of sender and nonce is given without the other. */
export function toSentTransaction({ call, nonce, sender }: TransactionQuery): SentTransaction | undefined {
  if (sender === undefined && nonce === undefined && call === undefined) return undefined
  if (sender === undefined) throw invalid('sender', 'is missing')
  if (nonce === undefined) throw invalid('nonce', 'is missing')
  return { ...toNonceSlot({ sender, nonce }), call: call?.toLowerCase() as Hex | undefined }
}

function invalid(name: string, message: string): DomainError {
  return new DomainError('request.invalid', { errors: [{ path: `/querystring/${name}`, message }] })
}

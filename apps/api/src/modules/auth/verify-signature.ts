import { DomainError } from '@amour/domain'
import { type Address, hashMessage, type Hex } from 'viem'
import type { ContractSignatureCheck } from '../../chain/check-contract-signature.ts'
import { recoverSigner } from '../../crypto/recover-signer.ts'

/**
 * Whose signature it is: a key's, checked offline, or else a contract's (ERC-1271, ERC-6492), for which the chain is asked.
 *
 * @throws DomainError `auth.signature-invalid`, `auth.chain-unavailable`
 */
export async function verifySignature(
  { address, message, signature }: { address: Address; message: string; signature: Hex },
  checkContractSignature: ContractSignatureCheck,
): Promise<'eoa' | 'contract'> {
  const hash = hashMessage(message)
  if ((await recoverSigner(hash, signature)) === address) return 'eoa'
  if (await checkContractSignature({ address, hash, signature })) return 'contract'
  throw new DomainError('auth.signature-invalid')
}

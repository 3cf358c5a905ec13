import { DomainError } from '@amour/domain'
import {
  type Address,
  BaseError,
  encodeDeployData,
  erc6492SignatureValidatorAbi,
  erc6492SignatureValidatorByteCode,
  ExecutionRevertedError,
  type Hex,
  hexToBool,
  type PublicClient,
} from 'viem'

/**
 * Whether a contract wallet, deployed or not yet, calls a signature its own (ERC-1271, ERC-6492).
 *
 * @throws DomainError `auth.chain-unavailable`
 */
export type ContractSignatureCheck = (claim: {
  address: Address
  hash: Hex
  signature: Hex
}) => Promise<boolean>

/** viem's own `verifyHash` answers false also when no provider answers, so the validator is called here. */
export function createContractSignatureCheck(client: PublicClient): ContractSignatureCheck {
  return async ({ address, hash, signature }) => {
    const data = encodeDeployData({
      abi: erc6492SignatureValidatorAbi,
      args: [address, hash, signature],
      bytecode: erc6492SignatureValidatorByteCode,
    })
    try {
      const answer = await client.call({ data })
      return hexToBool(answer.data ?? '0x0')
    } catch (error) {
      if (isRevert(error)) return false
      throw new DomainError('auth.chain-unavailable', { cause: error })
    }
  }
}

function isRevert(error: unknown): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof ExecutionRevertedError) !== null
}

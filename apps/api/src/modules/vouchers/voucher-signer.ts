import { voucherDomain, type VoucherMessage, voucherTypes } from '@amour/chain'
import {
  type Address,
  domainSeparator,
  type Hex,
  hexToBytes,
  keccak256,
  numberToBytes,
  pad,
  toBytes,
} from 'viem'
import { createHashSigner } from '../../crypto/sign-hash.ts'

const WORD = 32
const typeHash = keccak256(
  toBytes(`Voucher(${voucherTypes.Voucher.map(({ type, name }) => `${type} ${name}`).join(',')})`),
  'bytes',
)

export interface VoucherSignerOptions {
  privateKey: Hex
  chainId: number
  sale: Address
}

/** Signs a voucher by EIP-712: the bytes that viem's `signTypedData` gives. */
export type VoucherSigner = (voucher: VoucherMessage) => Promise<Hex>

/** Hashes what never changes (domain and type) once, the rest for each voucher. */
export function createVoucherSigner({ privateKey, chainId, sale }: VoucherSignerOptions): VoucherSigner {
  const signHash = createHashSigner(privateKey)
  const separator = domainSeparator({ domain: voucherDomain(chainId, sale) })
  const prefix = Buffer.concat([Buffer.from([0x19, 0x01]), hexToBytes(separator)])
  return (voucher) => signHash(keccak256(Buffer.concat([prefix, hashVoucher(voucher)]), 'bytes'))
}

function hashVoucher({ buyer, round, maxTokens, deadline, termsHash, epoch }: VoucherMessage): Uint8Array {
  const words = [
    typeHash,
    pad(hexToBytes(buyer)),
    numberToBytes(round, { size: WORD }),
    numberToBytes(maxTokens, { size: WORD }),
    numberToBytes(deadline, { size: WORD }),
    hexToBytes(termsHash),
    numberToBytes(epoch, { size: WORD }),
  ]
  return keccak256(Buffer.concat(words), 'bytes')
}

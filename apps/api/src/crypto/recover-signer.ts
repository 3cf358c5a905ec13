import { type Address, bytesToHex, getAddress, type Hex, hexToBytes, keccak256, recoverAddress } from 'viem'
import { nativeSecp256k1 } from './native-secp256k1.ts'

const SIGNATURE_HEX_LENGTH = 2 + 65 * 2

/** The address whose key signed a hash; undefined when it is no signature of a key (a contract wallet's, for instance). */
export async function recoverSigner(hash: Hex, signature: Hex): Promise<Address | undefined> {
  if (signature.length !== SIGNATURE_HEX_LENGTH) return undefined
  try {
    return nativeSecp256k1 ? recoverNatively(hash, signature) : await recoverAddress({ hash, signature })
  } catch {
    return undefined
  }
}

function recoverNatively(hash: Hex, signature: Hex): Address | undefined {
  const bytes = hexToBytes(signature)
  const v = bytes[64] ?? 0
  const recid = v >= 27 ? v - 27 : v
  if (recid > 1) return undefined
  const key = nativeSecp256k1?.ecdsaRecover(bytes.subarray(0, 64), recid, hexToBytes(hash), false)
  return key && getAddress(bytesToHex(keccak256(key.subarray(1), 'bytes').subarray(12)))
}

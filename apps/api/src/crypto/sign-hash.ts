import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { sign } from 'viem/accounts'
import { nativeSecp256k1 } from './native-secp256k1.ts'

/** Signs a hash: r, s and v (27 or 28), 65 bytes, deterministic (RFC 6979), the same bytes with and without the native curve. */
export function createHashSigner(privateKey: Hex): (hash: Uint8Array) => Promise<Hex> {
  const key = hexToBytes(privateKey)
  const native = nativeSecp256k1
  if (!native) return (hash) => sign({ hash: bytesToHex(hash), privateKey, to: 'hex' })
  return async (hash) => {
    const { signature, recid } = native.ecdsaSign(hash, key)
    return `${bytesToHex(signature)}${(27 + recid).toString(16)}` as Hex
  }
}

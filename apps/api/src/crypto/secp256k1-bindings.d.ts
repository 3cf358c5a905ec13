declare module 'secp256k1/bindings.js' {
  const bindings: {
    /** @param message 32 bytes. @param key 32 bytes. */
    ecdsaSign(message: Uint8Array, key: Uint8Array): { signature: Uint8Array; recid: number }
    /** @returns 65 bytes when not compressed. */
    ecdsaRecover(signature: Uint8Array, recid: number, message: Uint8Array, compressed: boolean): Uint8Array
  }
  export default bindings
}

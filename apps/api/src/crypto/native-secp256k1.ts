type Bindings = (typeof import('secp256k1/bindings.js'))['default']

/** The native curve, five times as fast as JavaScript's; undefined where the package has no binary for the machine. */
export const nativeSecp256k1: Bindings | undefined = await import('secp256k1/bindings.js').then(
  (module) => module.default,
  () => undefined,
)

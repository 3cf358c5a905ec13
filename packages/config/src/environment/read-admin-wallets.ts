import { isChecksummed } from '../business/is-checksummed.ts'
import { InvalidConfigError } from '../invalid-config-error.ts'

/**
 * The addresses of `ADMIN_WALLETS`; none when it is absent. A mistyped one would let nobody in, or somebody else.
 *
 * @throws InvalidConfigError for one that is not written with its checksum (EIP-55)
 */
export function readAdminWallets(text = ''): readonly string[] {
  const wallets = text
    .split(',')
    .map((wallet) => wallet.trim())
    .filter(Boolean)
  const faults = wallets
    .filter((wallet) => !isChecksummed(wallet))
    .map((wallet) => ({
      path: 'ADMIN_WALLETS',
      message: `${wallet} is not written with its checksum (EIP-55)`,
    }))
  if (faults.length > 0) throw new InvalidConfigError('The environment', faults)
  return wallets
}

import { devAccount } from './dev-accounts.ts'

/** Who acts for the issuer in a test sale; accounts 1 to 5 are left to buyers. */
export const parties = {
  deployer: devAccount(0),
  voucherSigner: devAccount(6),
  guardian: devAccount(7),
  admin: devAccount(8),
  treasury: devAccount(9),
} as const

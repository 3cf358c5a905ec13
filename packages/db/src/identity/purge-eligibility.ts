import type { Database } from '../connection/create-database.ts'

/** Removes what all people declared, what was decided of it, and the vouchers that were given for it. @returns how many of each. */
export async function purgeEligibility(
  database: Database,
): Promise<{ declarations: bigint; vouchers: bigint }> {
  await database.deleteFrom('eligibility_rulings').execute()
  const declarations = await database.deleteFrom('declarations').executeTakeFirst()
  const vouchers = await database.deleteFrom('vouchers').executeTakeFirst()
  return { declarations: declarations.numDeletedRows, vouchers: vouchers.numDeletedRows }
}

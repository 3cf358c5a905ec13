import { createProviders, reconcileLedger, type ReconcileReport } from '@amour/ledger'
import type { IndexedSale } from './indexed-sale.ts'

/** Compares a test's ledger, in this process; by another provider than the chain itself when told to. */
export function reconcileIndexed(
  { key, database, sale }: IndexedSale,
  rpcUrl = sale.rpcUrl,
): Promise<ReconcileReport> {
  return reconcileLedger({
    key,
    database,
    deploymentBlock: BigInt(sale.deployment.deploymentBlock),
    providers: createProviders({ urls: [rpcUrl], chainId: key.chainId }),
  })
}

import type { PurchasePage } from './schemas.ts'
export interface PurchaseService {
  list(buyer: string, page: { cursor?: string; limit: number }): Promise<PurchasePage>
}

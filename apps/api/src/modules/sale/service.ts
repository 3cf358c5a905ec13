import type { Sale } from './schemas.ts'
export interface SaleService {
  read(): Promise<Sale>
}

import type { Transaction } from './schemas.ts'
export interface TransactionService {
  read(hash: string): Promise<Transaction>
}

import type { ContractErrorArgs, ContractErrorName } from 'viem'
import type { amourSaleAbi } from '../generated/index.ts'

/** Every custom error that a call of the sale can end with. */
export type SaleErrorName = ContractErrorName<typeof amourSaleAbi>

/** A custom error and its arguments, in the order of the contract. */
export type SaleError = {
  [Name in SaleErrorName]: {
    readonly name: Name
    readonly args: ContractErrorArgs<typeof amourSaleAbi, Name> | readonly []
  }
}[SaleErrorName]

import type { amourSaleAbi } from '@amour/chain'
import type { ContractEventName, ParseEventLogsReturnType } from 'viem'

type EventName = Extract<
  ContractEventName<typeof amourSaleAbi>,
  | 'BuyingPaused'
  | 'BuyingResumed'
  | 'Claimed'
  | 'ExcessReturned'
  | 'Finalized'
  | 'Purchased'
  | 'Refunded'
  | 'Released'
  | 'RoundAdded'
  | 'SurplusReleased'
  | 'UnsoldReleased'
  | 'Withdrawn'
>

type Args<Name extends EventName> = ParseEventLogsReturnType<typeof amourSaleAbi, Name, true>[number]['args']

/** An event of the sale, as the model means it. */
export type SaleEvent = { [Name in EventName]: { name: Name; args: Args<Name> } }[EventName]

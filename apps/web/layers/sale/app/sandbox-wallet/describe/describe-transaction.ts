import { amourSaleAbi } from '@amour/chain'
import type { Locale } from '@amour/domain'
import { AMR_DECIMALS, ETH_DECIMALS } from '@amour/domain'
import type { Address, Hex } from 'viem'
import { decodeFunctionData, isAddressEqual } from 'viem'
import type { ApprovalRow, ApprovalView } from '../approval/approval-view.ts'
import { exactAmount } from '../exact-amount.ts'
import type { WalletTexts } from '../texts.ts'

export interface PlannedTransaction {
  to: Address
  data: Hex
  value: bigint
  gas: bigint
  maxFeePerGas: bigint
}

interface TransactionContext {
  /** The sale whose calls this wallet can read. */
  sale: Address
  locale: Locale
  texts: WalletTexts
}

/** What is shown for a transaction: the call in words, the money, the recipient, the most it can cost. */
export function describeTransaction(
  transaction: PlannedTransaction,
  context: TransactionContext,
): ApprovalView {
  const { sale, locale, texts } = context
  const known = isAddressEqual(transaction.to, sale)
  const fee = exactAmount(transaction.gas * transaction.maxFeePerGas, ETH_DECIMALS, 'ETH', locale)
  return {
    title: texts.transactionTitle,
    intro: texts.transactionIntro,
    rows: [
      ...describeCall(transaction.data, known, context),
      { label: texts.sent, value: exactAmount(transaction.value, ETH_DECIMALS, 'ETH', locale) },
      { label: texts.fee, value: fee },
      { label: texts.recipient, value: known ? texts.known : texts.unknown },
      { label: texts.contract, value: transaction.to, mono: true },
    ],
    warnings: known ? [] : [texts.unknownRecipient],
    choices: [],
    raw: JSON.stringify(
      transaction,
      (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part),
      2,
    ),
  }
}

function describeCall(data: Hex, known: boolean, { locale, texts }: TransactionContext): ApprovalRow[] {
  if (data === '0x') return [{ label: texts.action, value: texts.actionTransfer }]
  const call = known ? decode(data) : undefined
  switch (call?.functionName) {
    case 'buyWithEth': {
      const [voucher, , minTokens] = call.args
      return [
        { label: texts.action, value: texts.actionBuy },
        { label: texts.round, value: String(voucher.round + 1n) },
        { label: texts.minimum, value: exactAmount(minTokens, AMR_DECIMALS, 'AMR', locale) },
      ]
    }
    case 'withdraw':
      return [
        { label: texts.action, value: texts.actionWithdraw },
        { label: texts.round, value: String(call.args[0] + 1n) },
      ]
    case 'refund':
      return [{ label: texts.action, value: texts.actionRefund }]
    case 'claim':
      return [{ label: texts.action, value: texts.actionClaim }]
    default:
      return [
        { label: texts.action, value: `${texts.actionOther} ${call?.functionName ?? data.slice(0, 10)}` },
      ]
  }
}

function decode(data: Hex) {
  try {
    return decodeFunctionData({ abi: amourSaleAbi, data })
  } catch {
    return undefined
  }
}

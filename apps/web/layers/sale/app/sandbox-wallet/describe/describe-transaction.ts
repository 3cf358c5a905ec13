import { amourSaleAbi } from '@amour/chain'
import { AMR_DECIMALS, type Asset, assetAt, assets, type Locale } from '@amour/domain'
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
  const call = describeCall(transaction.data, known, context)
  const ether = (wei: bigint) => amountOf(wei, assetAt(0), locale)
  const isEtherSent = call.paid === undefined || transaction.value > 0n
  return {
    title: texts.transactionTitle,
    intro: texts.transactionIntro,
    rows: [
      ...call.rows,
      ...(call.paid === undefined ? [] : [{ label: texts.sent, value: call.paid }]),
      ...(isEtherSent ? [{ label: texts.sent, value: ether(transaction.value) }] : []),
      { label: texts.fee, value: ether(transaction.gas * transaction.maxFeePerGas) },
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

/** A call in words, and what it takes from the account's tokens. */
interface CallInWords {
  rows: ApprovalRow[]
  paid?: string
}

function describeCall(data: Hex, known: boolean, context: TransactionContext): CallInWords {
  const { texts } = context
  const action = (value: string) => ({ label: texts.action, value })
  if (data === '0x') return { rows: [action(texts.actionTransfer)] }
  const call = known ? decode(data) : undefined
  switch (call?.functionName) {
    case 'buyWithEth': {
      const [{ round }, , minTokens] = call.args
      return { rows: [action(inAsset(texts.actionBuy, assetAt(0))), ...orderRows(round, minTokens, context)] }
    }
    case 'buyWithToken':
    case 'buyWithPermit': {
      const [{ round }, , index, paid, minTokens] = call.args
      const asset = assets[index]
      if (!asset) break
      return {
        rows: [action(inAsset(texts.actionBuy, asset)), ...orderRows(round, minTokens, context)],
        paid: amountOf(paid, asset, context.locale),
      }
    }
    case 'withdraw': {
      const [round, index] = call.args
      const asset = assets[index]
      if (!asset) break
      return { rows: [action(inAsset(texts.actionWithdraw, asset)), roundRow(round, texts)] }
    }
    case 'refund':
      return { rows: [action(texts.actionRefund)] }
    case 'claim':
    case 'claimBatch':
      return { rows: [action(texts.actionClaim)] }
  }
  return { rows: [action(`${texts.actionOther} ${call?.functionName ?? data.slice(0, 10)}`)] }
}

function orderRows(round: bigint, minTokens: bigint, { locale, texts }: TransactionContext): ApprovalRow[] {
  const least = exactAmount(minTokens, AMR_DECIMALS, 'AMR', locale)
  return [roundRow(round, texts), { label: texts.minimum, value: least }]
}

function roundRow(round: bigint, texts: WalletTexts): ApprovalRow {
  return { label: texts.round, value: String(round + 1n) }
}

function inAsset(text: string, { symbol }: Asset): string {
  return text.replace('{asset}', symbol)
}

function amountOf(value: bigint, { decimals, symbol }: Asset, locale: Locale): string {
  return exactAmount(value, decimals, symbol, locale)
}

function decode(data: Hex) {
  try {
    return decodeFunctionData({ abi: amourSaleAbi, data })
  } catch {
    return undefined
  }
}

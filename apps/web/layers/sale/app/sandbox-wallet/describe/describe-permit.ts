import type { Locale } from '@amour/domain'
import { getAddress, isAddress, isAddressEqual } from 'viem'
import type { ApprovalView } from '../approval/approval-view.ts'
import { exactAmount } from '../exact-amount.ts'
import { exactMoment } from '../exact-moment.ts'
import { networkName } from '../networks.ts'
import type { TypedDataContext, TypedDataRequest } from './typed-data.ts'

/** From here on an amount is no payment any more, but all there is and ever will be. */
const UNLIMITED = 2n ** 128n

/** Whether the data is a permit (EIP-2612): a signature that lets another take tokens, without a transaction. */
export function isPermit({ primaryType, message }: TypedDataRequest): boolean {
  const { spender, value, deadline } = message
  const isWhole = (part: unknown) => /^\d+$/.test(String(part))
  return primaryType === 'Permit' && isAnyAddress(spender) && isWhole(value) && isWhole(deadline)
}

/** What is shown for a permit: how much, to whom, until when. Whatever is not the sale's own is warned of. */
export function describePermit(request: TypedDataRequest, context: TypedDataContext): ApprovalView {
  const { sale, tokens, homeChainId, locale, texts } = context
  const { domain = {}, message } = request
  const value = BigInt(String(message['value']))
  const spender = getAddress(String(message['spender']))
  const token = domain.verifyingContract ?? ''
  const asset = tokens.get(token.toLowerCase())
  const known = isAddressEqual(spender, sale)
  const amount = asset ? exactAmount(value, asset.decimals, asset.symbol, locale) : String(value)
  return {
    title: texts.permitTitle,
    intro: texts.permitIntro,
    rows: [
      { label: texts.permitAmount, value: value < UNLIMITED ? amount : texts.permitUnlimited },
      { label: texts.permitSpender, value: known ? texts.known : texts.unknown },
      { label: texts.contract, value: spender, mono: true },
      { label: texts.permitUntil, value: momentOf(String(message['deadline']), locale) },
      { label: texts.permitToken, value: isAnyAddress(token) ? getAddress(token) : token, mono: true },
      { label: texts.network, value: networkName(Number(domain.chainId)) },
    ],
    warnings: [
      ...(known ? [] : [texts.permitUnknownSpender]),
      ...(asset ? [] : [texts.permitUnknownToken]),
      ...(value < UNLIMITED ? [] : [texts.permitWarnUnlimited]),
      ...(Number(domain.chainId) === homeChainId ? [] : [texts.permitOtherNetwork]),
    ],
    choices: [],
    raw: JSON.stringify(request, undefined, 2),
  }
}

function isAnyAddress(value: unknown): boolean {
  return typeof value === 'string' && isAddress(value, { strict: false })
}

/** A deadline may lie beyond any calendar. */
function momentOf(seconds: string, locale: Locale): string {
  const time = new Date(Number(seconds) * 1_000)
  return Number.isNaN(time.getTime()) ? seconds : exactMoment(time, locale)
}

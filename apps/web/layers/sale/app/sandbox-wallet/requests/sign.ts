import type { Hex } from 'viem'
import { hexToString, isHex } from 'viem'
import { describeMessage } from '../describe/describe-message.ts'
import { describeTypedData } from '../describe/describe-typed-data.ts'
import type { TypedDataRequest } from '../describe/typed-data.ts'
import { readPaymentTokens } from '../payment-tokens.ts'
import { ProviderError, providerErrorCodes } from '../provider-error.ts'
import { walletTexts } from '../texts.ts'
import type { WalletContext } from '../wallet-context.ts'
import { requireAccount } from './accounts.ts'

/** `personal_sign`: `[data, address]`, signed as EIP-191 asks. */
export async function signPersonal(context: WalletContext, [data, address]: unknown[]): Promise<Hex> {
  requireAccount(context, address)
  if (!isHex(data))
    throw new ProviderError(providerErrorCodes.invalidParams, 'The message must be hexadecimal.')
  const locale = context.locale()
  const texts = walletTexts[locale]
  const view = describeMessage(hexToString(data), { host: context.page.host, locale, texts })
  if (!(await context.ask(view)))
    throw new ProviderError(providerErrorCodes.rejected, 'User rejected the request.')
  return context.vault.account().signMessage({ message: { raw: data } })
}

/** `eth_signTypedData_v4`: `[address, typed data as JSON]`, signed as EIP-712 asks. */
export async function signTypedData(context: WalletContext, [address, json]: unknown[]): Promise<Hex> {
  requireAccount(context, address)
  const request = parseTypedData(json)
  const { rpc, sale, homeChainId } = context
  const locale = context.locale()
  const view = describeTypedData(request, {
    sale,
    tokens: await readPaymentTokens(rpc, sale),
    homeChainId,
    locale,
    texts: walletTexts[locale],
  })
  if (!(await context.ask(view)))
    throw new ProviderError(providerErrorCodes.rejected, 'User rejected the request.')
  return context.vault.account().signTypedData(request as never)
}

function parseTypedData(json: unknown): TypedDataRequest {
  try {
    const request: unknown = typeof json === 'string' ? JSON.parse(json) : json
    const { primaryType, message } = request as Partial<TypedDataRequest>
    if (typeof primaryType === 'string' && typeof message === 'object') return request as TypedDataRequest
  } catch {
    // Falls through to the one answer for everything that is not typed data.
  }
  throw new ProviderError(providerErrorCodes.invalidParams, 'This is not EIP-712 data.')
}

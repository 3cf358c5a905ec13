import type { ApprovalView } from '../approval/approval-view.ts'
import { networkName } from '../networks.ts'
import type { WalletTexts } from '../texts.ts'

/** The part of an EIP-712 request that the window names; the rest is in the raw data. */
export interface TypedDataRequest {
  domain?: { name?: string; chainId?: number | string; verifyingContract?: string }
  primaryType: string
  message: Record<string, unknown>
}

/** What is shown for structured data to sign (EIP-712). */
export function describeTypedData(request: TypedDataRequest, texts: WalletTexts): ApprovalView {
  const { domain = {}, primaryType, message } = request
  return {
    title: texts.typedTitle,
    intro: texts.typedIntro,
    rows: [
      { label: texts.dataType, value: [domain.name, primaryType].filter(Boolean).join(' · ') },
      ...(domain.chainId === undefined
        ? []
        : [{ label: texts.network, value: networkName(Number(domain.chainId)) }]),
      ...(domain.verifyingContract
        ? [{ label: texts.contract, value: domain.verifyingContract, mono: true }]
        : []),
      ...Object.entries(message).map(([label, value]) => ({ label, value: asText(value), mono: true })),
    ],
    warnings: [],
    choices: [],
    raw: JSON.stringify(request, undefined, 2),
  }
}

function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

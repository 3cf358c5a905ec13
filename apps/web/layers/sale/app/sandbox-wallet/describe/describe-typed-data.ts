import type { ApprovalView } from '../approval/approval-view.ts'
import { networkName } from '../networks.ts'
import { describePermit, isPermit } from './describe-permit.ts'
import type { TypedDataContext, TypedDataRequest } from './typed-data.ts'

/** What is shown for structured data to sign (EIP-712): a permit in plain words, anything else field by field. */
export function describeTypedData(request: TypedDataRequest, context: TypedDataContext): ApprovalView {
  if (isPermit(request)) return describePermit(request, context)
  const { texts } = context
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

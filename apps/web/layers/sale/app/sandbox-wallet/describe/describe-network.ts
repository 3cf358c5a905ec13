import type { ApprovalView } from '../approval/approval-view.ts'
import { networkName } from '../networks.ts'
import type { WalletTexts } from '../texts.ts'

/** What is shown when a site asks for another network. */
export function describeNetwork(from: number, to: number, texts: WalletTexts): ApprovalView {
  return {
    title: texts.switchTitle,
    intro: texts.switchIntro,
    rows: [
      { label: texts.switchFrom, value: networkName(from) },
      { label: texts.switchTo, value: networkName(to) },
    ],
    warnings: [],
    choices: [],
    raw: JSON.stringify({ method: 'wallet_switchEthereumChain', chainId: to }, undefined, 2),
  }
}

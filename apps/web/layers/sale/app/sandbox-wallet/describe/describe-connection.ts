import type { ApprovalView } from '../approval/approval-view.ts'
import { networks } from '../networks.ts'
import type { WalletTexts } from '../texts.ts'
import type { Vault } from '../vault.ts'

/** What is shown when a site asks to see an account. */
export function describeConnection(vault: Vault, origin: string, texts: WalletTexts): ApprovalView {
  return {
    title: texts.connectTitle,
    intro: texts.connectIntro,
    rows: [{ label: texts.site, value: origin, mono: true }],
    warnings: [],
    choices: [
      {
        name: 'account',
        label: texts.account,
        selected: vault.state.selected,
        options: vault
          .addresses()
          .map((address, index) => ({ value: index, label: `${address.slice(0, 10)}…${address.slice(-8)}` })),
      },
      {
        name: 'network',
        label: texts.network,
        selected: vault.state.chainId,
        options: networks.map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
    raw: JSON.stringify({ method: 'eth_requestAccounts', origin }, undefined, 2),
  }
}

import { stepTitle } from '@amour/contracts'
import { formatEther, formatGwei, getAddress } from 'viem'
import { describeReport } from '../describe-report.ts'
import type { PlayedSale } from './play-sale.ts'
import type { Rehearsal } from './rehearse.ts'

/** What a deployment would do, step by step, what it would cost and where the contracts would be. */
export function describeRehearsal(
  { steps, report, played, gasPrice, balance }: Rehearsal,
  network: string,
): string {
  const total = steps.reduce((sum, { gas }) => sum + gas, 0n)
  const titles = steps.map(({ id }) => stepTitle(id))
  const width = Math.max(0, ...titles.map((title) => title.length))
  const lines = steps.map(({ gas, contract }, index) => {
    const cost = `${ether(gas * gasPrice)} ETH`.padStart(14)
    const amount = `${gas.toLocaleString('en')} gas`.padStart(14)
    const number = String(index + 1).padStart(3)
    return `${number}  ${(titles[index] ?? '').padEnd(width)}${amount}${cost}  ${contract ? getAddress(contract) : ''}`
  })
  return [
    `Rehearsed on a copy of ${network}; nothing was sent.`,
    '',
    ...lines.map((line) => line.trimEnd()),
    '',
    `${total.toLocaleString('en')} gas in ${steps.length} transactions: ${ether(total * gasPrice)} ETH at ${formatGwei(gasPrice)} gwei.`,
    'Fees move, up to double while a transaction waits; Base adds a fee for the data it writes to Ethereum.',
    `The deployer has ${ether(balance)} ETH.`,
    describeReport(report),
    ...(played ? ['', describePlay(played)] : []),
  ].join('\n')
}

/** Who did what in the sale that was played, and what it cost them. */
function describePlay({ deeds, fault }: PlayedSale): string {
  const width = Math.max(0, ...deeds.map(({ title }) => title.length))
  const lines = deeds.map(
    ({ title, gas }) => `  ${title.padEnd(width)}${`${gas.toLocaleString('en')} gas`.padStart(14)}`,
  )
  const end = fault
    ? `It went wrong. ${fault}`
    : 'The sale succeeded, the treasury got its proceeds and the buyer every token.'
  return ['The sale was played on the copy, from its opening to the last claim:', ...lines, end].join('\n')
}

const ether = (wei: bigint) => Number(formatEther(wei)).toFixed(6)

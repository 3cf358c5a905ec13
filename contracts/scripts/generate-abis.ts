import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { buildContracts } from '../deploy/build-contracts.ts'
import { type ContractName, readArtifact } from '../deploy/read-artifact.ts'
import { mergeAbis } from './merge-abis.ts'
import { renderAbiModule } from './render-abi-module.ts'

const OUTPUT = new URL('../../packages/chain/src/generated/', import.meta.url)

/** What is generated: the exported constant, its file, and the contracts whose ABIs are merged into it. */
const MODULES: readonly { name: string; file: string; contracts: readonly ContractName[] }[] = [
  { name: 'amourSaleAbi', file: 'amour-sale.ts', contracts: ['AmourSale', 'Errors'] },
  { name: 'saleLensAbi', file: 'sale-lens.ts', contracts: ['SaleLens'] },
  { name: 'amourTokenAbi', file: 'amour-token.ts', contracts: ['AmourToken'] },
  { name: 'teamVestingAbi', file: 'team-vesting.ts', contracts: ['TeamVesting'] },
  { name: 'ethUsdFeedAbi', file: 'eth-usd-feed.ts', contracts: ['EthUsdFeed', 'Errors'] },
  { name: 'mockAggregatorAbi', file: 'mock-aggregator.ts', contracts: ['MockAggregator'] },
  { name: 'mockFiatTokenAbi', file: 'mock-fiat-token.ts', contracts: ['MockFiatToken'] },
  { name: 'mockSmartWalletAbi', file: 'mock-smart-wallet.ts', contracts: ['MockSmartWallet'] },
  { name: 'accessManagerAbi', file: 'access-manager.ts', contracts: ['AccessManager'] },
]

async function writeIfChanged(url: URL, text: string): Promise<void> {
  const before = await readFile(url, 'utf8').catch(() => undefined)
  if (before !== text) await writeFile(url, text)
}

async function generate(): Promise<void> {
  await buildContracts()
  await mkdir(OUTPUT, { recursive: true })
  for (const { name, file, contracts } of MODULES) {
    const abis = await Promise.all(contracts.map(async (contract) => (await readArtifact(contract)).abi))
    await writeIfChanged(new URL(file, OUTPUT), renderAbiModule(name, mergeAbis(abis)))
  }
  const index = MODULES.map(({ name, file }) => `export { ${name} } from './${file}'\n`).join('')
  await writeIfChanged(new URL('index.ts', OUTPUT), index)
  const kept = new Set(['index.ts', ...MODULES.map(({ file }) => file)])
  const stray = (await readdir(OUTPUT)).filter((file) => !kept.has(file))
  await Promise.all(stray.map((file) => rm(new URL(file, OUTPUT))))
}

await generate()

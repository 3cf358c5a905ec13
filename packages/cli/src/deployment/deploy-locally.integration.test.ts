import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadBusinessConfig } from '@amour/config'
import { type ChainServer, startChain } from '@amour/local'
import { createPublicClient, erc20Abi, http } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../folder/data-folder.ts'
import { checkNetwork } from './check-network.ts'
import { deployLocally } from './deploy-locally.ts'
import { readDeployment, writeDeployment } from './deployment-file.ts'
import { localBuyer } from './local-accounts.ts'
import { seedSale } from './seed-sale.ts'

const config = loadBusinessConfig(join(repositoryRoot, 'amour.config.yaml'))

let chain: ChainServer
let folder: string
let options: { rpcUrl: string; config: typeof config; file: string }
beforeAll(async () => {
  chain = await startChain({ genesisTimestamp: Math.floor(Date.now() / 1000) - 7200 })
  folder = await mkdtemp(join(tmpdir(), 'amour-local-'))
  options = { rpcUrl: chain.rpcUrl, config, file: join(folder, 'deployment.json') }
})
afterAll(async () => {
  await chain.stop()
  await rm(folder, { recursive: true })
})

test('a dry run leaves the chain as it is', async () => {
  const said = await deployLocally({ ...options, dryRun: true })
  expect(said).toContain('Rehearsed on a copy of local; nothing was sent.')
  expect(said).toContain('the treasury got its proceeds and the buyer every token')
  expect(await readDeployment(options.file)).toBeUndefined()
  const client = createPublicClient({ transport: http(chain.rpcUrl) })
  expect(await client.getBlockNumber()).toBe(0n)
})

test('the configured set is deployed once, passes its check, and its accounts have money to buy with', async () => {
  const first = await deployLocally({ ...options, dryRun: false })
  expect(await deployLocally({ ...options, dryRun: false })).toBe(first)
  expect((await checkNetwork({ network: 'local', ...options })).differences).toEqual([])
  const record = await readDeployment(options.file)
  if (!record?.usdc || !record.eurc) throw new Error('A stablecoin is missing')
  const client = createPublicClient({ transport: http(chain.rpcUrl) })
  for (const address of [record.usdc, record.eurc]) {
    const args = [localBuyer(1).address] as const
    const balance = await client.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args })
    expect(balance).toBe(100_000n * 10n ** 6n)
  }
  // The sale is not open: nobody has set the clock.
  const termsHash = `0x${'11'.repeat(32)}` as const
  expect(await seedSale({ rpcUrl: chain.rpcUrl, deployment: record, termsHash })).toBe(0)
  expect((await checkNetwork({ network: 'local', ...options, config: dearer() })).differences).toContainEqual(
    {
      subject: 'Round 1',
      property: 'price',
      expected: '0.07 USD',
      actual: '0.05 USD',
    },
  )
})

test('a record of an earlier version asks for a reset', async () => {
  const { lens: _lens, ...earlier } = (await readDeployment(options.file)) as NonNullable<
    Awaited<ReturnType<typeof readDeployment>>
  >
  await writeDeployment(options.file, earlier as typeof earlier & { lens: `0x${string}` })
  await expect(deployLocally({ ...options, dryRun: false })).rejects.toThrow('npm run reset')
})

function dearer(): typeof config {
  const [first, ...rest] = config.sale.rounds
  if (!first) throw new Error('The shipped configuration has no round')
  return { ...config, sale: { ...config.sale, rounds: [{ ...first, priceUsd: '0.07' }, ...rest] } }
}

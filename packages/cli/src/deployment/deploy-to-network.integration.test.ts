import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { type BusinessConfig, type NetworkSettings, loadBusinessConfig } from '@amour/config'
import { buildContracts, checkDeployment } from '@amour/contracts'
import { type ChainServer, startChain } from '@amour/local'
import { devAccount } from '@amour/testkit'
import { type Address, createPublicClient, http } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { base } from 'viem/chains'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { rpc, standInFor, standInForSafe } from '../../test/stand-in-network.ts'
import { repositoryRoot } from '../folder/data-folder.ts'
import { deployToNetwork, networkParameters, recordFile } from './deploy-to-network.ts'
import { readDeployment } from './deployment-file.ts'
import type { SignerChoice } from './signer-choice.ts'

const shipped = loadBusinessConfig(join(repositoryRoot, 'amour.config.yaml'))
const someone = () => privateKeyToAddress(generatePrivateKey())

/** The shipped configuration as an issuer would complete it. */
function completed(change: Partial<BusinessConfig> = {}): BusinessConfig {
  const roles = { treasury: someone(), admin: someone(), guardian: someone(), voucherSigner: someone() }
  return {
    ...shipped,
    entity: { ...shipped.entity, sample: false },
    sale: { ...shipped.sale, opensAt: new Date(Date.now() + 86_400_000).toISOString().slice(0, 19) + 'Z' },
    vestings: shipped.vestings.map((vesting) => ({ ...vesting, beneficiary: someone() })),
    networks: { ...shipped.networks, base: { ...shipped.networks['base'], roles } },
    ...change,
  }
}

/** A configuration whose treasury and admin are Safes on the chain. */
async function withSafes(config = completed()): Promise<BusinessConfig> {
  const { treasury, admin } = config.networks['base']?.roles as { treasury: Address; admin: Address }
  await standInForSafe(chain.rpcUrl, treasury, { owners: 3, threshold: 2n })
  await standInForSafe(chain.rpcUrl, admin, { owners: 3, threshold: 1n })
  return config
}

let chain: ChainServer
let folder: string
let journal: string
// Here, since it may take longer than a test.
beforeAll(() => Promise.all([buildContracts('public'), buildContracts('local')]))
beforeEach(async () => {
  chain = await startChain({ chainId: base.id })
  folder = await mkdtemp(join(tmpdir(), 'amour-network-'))
  journal = join(folder, 'chain-8453')
  await standInFor(chain.rpcUrl, shipped.networks['base'])
})
afterEach(async () => {
  await chain.stop()
  await rm(folder, { recursive: true })
})

async function deploy(
  config: BusinessConfig,
  signer: SignerChoice,
  confirm: boolean,
  said: string[] = [],
): Promise<string> {
  await deployToNetwork({
    network: 'base',
    config,
    signer,
    rpcUrl: chain.rpcUrl,
    confirm,
    journal,
    say: (line) => said.push(line),
  })
  return said.join('\n')
}

const nonceOf = (address: Address) =>
  createPublicClient({ transport: http(chain.rpcUrl) }).getTransactionCount({ address })

test('a rehearsal shows every step, its cost and the addresses, and sends nothing', async () => {
  const deployer = devAccount(0).address
  const said = await deploy(await withSafes(), { kind: 'address', address: deployer }, false)
  // Confirmations, and with them the steps, may come in another order than they were asked for.
  expect(said).toMatch(/\d {2}Create AccessManager .* gas .* ETH {2}0x/)
  expect(said).toContain('Give up the deployer’s power')
  expect(said).toMatch(/gas in 21 transactions: 0\.\d+ ETH at .* gwei/)
  expect(said).toMatch(/Checked: \d+ comparisons, no difference/)
  expect(said).toMatch(/The treasury 0x\w+ is a Safe: 2 of 3 owners sign/)
  expect(said).toMatch(/The admin 0x\w+ is a Safe that one of its 3 owners can act for alone/)
  expect(said).toMatch(/Buy with EURC by authorization, to keep .* gas/)
  expect(said).toContain('the treasury got its proceeds and the buyer every token')
  expect(said).toContain('Nothing was sent')
  expect(await nonceOf(deployer)).toBe(0)
  expect(existsSync(journal)).toBe(false)
})

test('a confirmed deployment is sent by the wallet, recorded and checked, and not made twice', async () => {
  const config = await withSafes()
  const wallet = { kind: 'wallet', url: chain.rpcUrl } as const
  const said = await deploy(config, wallet, true)
  expect(said.match(/no difference/g)).toHaveLength(2)
  const record = await readDeployment(recordFile(journal))
  expect(record?.usdc).toBe(shipped.networks['base']?.usdc)
  if (!record) throw new Error('There is no record')
  const report = await checkDeployment(chain.rpcUrl, record, networkParameters(config, 'base'))
  expect(report.differences).toEqual([])
  await expect(deploy(config, wallet, true)).rejects.toThrow('base has a sale already')
})

/** A wallet that refuses the transaction of one nonce, once. */
async function refusingWallet(nonce: number): Promise<{ url: string; server: Server }> {
  let refused = false
  const server = createServer(async (request, response) => {
    const { method, params } = (await json(request)) as { method: string; params: { nonce?: string }[] }
    const refuses = method === 'eth_sendTransaction' && Number(params[0]?.nonce) === nonce && !refused
    if (refuses) refused = true
    const answer = refuses
      ? { error: { code: 4001, message: 'refused by its owner' } }
      : { result: await rpc(chain.rpcUrl, method, params) }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...answer }))
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

test('a deployment that was broken off goes on where it stopped', async () => {
  const config = await withSafes()
  const { url, server } = await refusingWallet(9)
  try {
    await expect(deploy(config, { kind: 'wallet', url }, true)).rejects.toThrow('refused by its owner')
    expect(await nonceOf(devAccount(0).address)).toBe(9)
    const said = await deploy(config, { kind: 'wallet', url }, true)
    expect(said).toMatch(/gas in \d+ transactions/)
    expect(said.match(/no difference/g)).toHaveLength(2)
    expect(await nonceOf(devAccount(0).address)).toBe(21)
  } finally {
    server.close()
  }
})

/** As if the run had ended between the confirmations of two steps of which the later came first. */
async function forgetConfirmation(step: string): Promise<void> {
  const file = join(journal, 'journal.jsonl')
  const lines = (await readFile(file, 'utf8')).split('\n')
  const kept = lines.filter((line) => !line.includes(step) || !/TRANSACTION_CONFIRM|_COMPLETE/.test(line))
  expect(kept.length).toBe(lines.length - 2)
  await writeFile(file, kept.join('\n'))
}

test('confirmations that came in another order than they were asked for do not stop it', async () => {
  const config = await withSafes()
  const { url, server } = await refusingWallet(9)
  try {
    await expect(deploy(config, { kind: 'wallet', url }, true)).rejects.toThrow('refused by its owner')
    await forgetConfirmation('"Amour#AmourSale"')
    expect(await deploy(config, { kind: 'wallet', url }, true)).toContain('no difference')
    expect(await nonceOf(devAccount(0).address)).toBe(21)
  } finally {
    server.close()
  }
})

test('a treasury without code, and a feed that is believed too long, are refused with a sentence each', async () => {
  const address = { kind: 'address', address: devAccount(0).address } as const
  const config = completed()
  const { ethUsd, ...others } = config.networks['base'] as NetworkSettings
  const slow = { ...others, ethUsd: { ...ethUsd, heartbeatSeconds: 86_400 } } as NetworkSettings
  const networks = { ...config.networks, base: slow }
  const refused = deploy({ ...config, networks }, address, false)
  await expect(refused).rejects.toThrow(/The treasury 0x\w+ has no code on this network/)
  await expect(refused).rejects.toThrow(/feed of ETH \/ USD .* heartbeatSeconds 86400/)
})

test('a treasury that refuses what it is sent is found before anything is sent', async () => {
  const config = await withSafes()
  const { treasury } = config.networks['base']?.roles as { treasury: Address }
  await rpc(chain.rpcUrl, 'anvil_setCode', [treasury, '0x5f5ffd'])
  const said: string[] = []
  const refused = deploy(config, { kind: 'wallet', url: chain.rpcUrl }, true, said)
  await expect(refused).rejects.toThrow('The rehearsal went wrong')
  expect(said.join('\n')).toMatch(/It went wrong\. Release the ETH to the treasury: AmourSale_PaymentFailed/)
  expect(await nonceOf(devAccount(0).address)).toBe(0)
})

test('what the issuer has not decided is asked for in one sentence', async () => {
  const address = { kind: 'address', address: devAccount(0).address } as const
  await expect(deploy(shipped, address, false)).rejects.toThrow(
    'amour.config.yaml lacks sale.opensAt, networks.base.roles, vestings.0.beneficiary, vestings.1.beneficiary: a sale on base needs that.',
  )
  const sample = completed({ entity: shipped.entity })
  await expect(deploy(sample, address, false)).rejects.toThrow('entity is a sample')
  const known = completed()
  const roles = { ...known.networks['base']?.roles, guardian: devAccount(7).address }
  const networks = { ...known.networks, base: { ...known.networks['base'], roles } }
  await expect(deploy({ ...known, networks } as BusinessConfig, address, false)).rejects.toThrow(
    'Everybody has the key',
  )
  await expect(deploy(await withSafes(), address, true)).rejects.toThrow('cannot sign')
})

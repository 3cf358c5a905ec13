import { startPostgres } from '@amour/local'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { dataFolder } from '../folder/data-folder.ts'
import { ledgerPlace } from './ledger-place.ts'

const sale = `0x${'5a'.repeat(20)}`
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-place-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const writeRecord = () =>
  writeFile(dataFolder(folder).deployment, JSON.stringify({ chainId: 31337, sale, deploymentBlock: 7 }))

it('finds the local stack, on whatever port its database listens', { timeout: 120_000 }, async () => {
  await writeRecord()
  const server = await startPostgres({ dataDir: dataFolder(folder).postgres, volatile: true })
  onTestFinished(() => server.stop())
  expect(await ledgerPlace({ environment: {}, folder })).toEqual({
    key: { chainId: 31337, sale },
    deploymentBlock: 7n,
    databaseUrl: server.url,
    rpcUrls: ['http://127.0.0.1:8545'],
  })
})

it('says what is missing where no stack runs', async () => {
  await expect(ledgerPlace({ environment: {}, folder })).rejects.toThrow('Nothing is deployed')
  await writeRecord()
  await expect(ledgerPlace({ environment: {}, folder })).rejects.toThrow('No local stack runs')
})

it('reads the variables of the services where they are set', async () => {
  const environment = {
    DATABASE_URL: 'postgresql://db/amour',
    RPC_URL: 'https://one.example,https://two.example',
    CHAIN_ID: '1',
    SALE_ADDRESS: sale,
    SALE_DEPLOYMENT_BLOCK: '9',
  }
  const place = await ledgerPlace({ environment })
  expect(place).toMatchObject({ key: { chainId: 1, sale }, deploymentBlock: 9n })
  expect(place.rpcUrls).toHaveLength(2)
  expect((await ledgerPlace({ environment, rpcUrl: 'https://three.example' })).rpcUrls).toEqual([
    'https://three.example',
  ])
})

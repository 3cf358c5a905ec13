import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import {
  type Address,
  type Hex,
  concatHex,
  createTestClient,
  getContractAddress,
  http,
  numberToHex,
  publicActions,
} from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { base } from 'viem/chains'
import { type ChainServer, startChain } from '@amour/local'
import { chainFaults } from '../deploy/chain/chain-faults.ts'
import type { DeploymentParameters } from '../deploy/index.ts'
import { sampleParameters } from './support/parameters.ts'

const someone = () => privateKeyToAddress(generatePrivateKey())
const deployer = someone()
const known: Address = '0x71041dddad3595F9CEd3DcCFBe3D1F4b0a16Bb70'
const CODE: Hex = '0x00'

/**
 * Runtime code of a feed whose answers come every `gap` seconds, the last one, of round `latest`, at `newest`; as on the chain, the
 * rounds before round 1 were never written.
 */
function feedCode(gap: number, latest: number, newest = 1_700_000_000): Hex {
  const push4 = (value: number) => concatHex(['0x63', numberToHex(value, { size: 4 })])
  return concatHex([
    // round = calldataload(4) + (calldatasize == 4) * latest
    '0x6004356004361463',
    numberToHex(latest, { size: 4 }),
    '0x0201',
    // updatedAt = newest - (latest - round) * gap
    '0x80',
    push4(latest),
    '0x03',
    push4(gap),
    '0x02',
    push4(newest),
    '0x03',
    // return (round, round, updatedAt, updatedAt, round)
    '0x80604052606052805f5280602052608052',
    '0x60a05ff3',
  ])
}

describe('what the chain speaks against', () => {
  let chain: ChainServer
  let parameters: DeploymentParameters
  const clientOf = (rpcUrl: string) =>
    createTestClient({ mode: 'anvil', transport: http(rpcUrl) }).extend(publicActions)
  let client: ReturnType<typeof clientOf>
  before(async () => {
    chain = await startChain({ chainId: base.id })
    client = clientOf(chain.rpcUrl)
  })
  after(() => chain.stop())
  beforeEach(async () => {
    const parties = { treasury: someone(), admin: someone(), guardian: someone(), voucherSigner: someone() }
    parameters = sampleParameters(2_000_000_000, parties)
    await client.setCode({ address: parties.treasury, bytecode: CODE })
  })

  const faults = (change: Partial<DeploymentParameters> = {}, chainId: number = base.id) =>
    chainFaults(client, chainId, deployer, { ...parameters, ...change })
  const withFeed = async (heartbeat: number, code: Hex, aggregator = someone()) => {
    await client.setCode({ address: aggregator, bytecode: code })
    return faults({ ethUsd: { aggregator, heartbeat } })
  }
  const only = (found: readonly string[], words: RegExp) => {
    assert.equal(found.length, 1, found.join('\n'))
    assert.match(found[0] ?? '', words)
  }

  it('is nothing, when a contract is the treasury and the mocks of a test are the feeds', async () => {
    assert.deepEqual(await faults(), [])
  })

  it('is a treasury that is a key, also one that has lent itself code', async () => {
    const treasury = someone()
    only(await faults({ treasury }), /no code on this network/)
    await client.setCode({ address: treasury, bytecode: concatHex(['0xef0100', someone()]) })
    only(await faults({ treasury }), /no code on this network/)
  })

  it('is a party where a contract will be made', async () => {
    const coming = getContractAddress({ from: deployer, nonce: 7n })
    only(await faults({ guardian: coming }), /guardian .* would make a contract/)
    const vesting = { beneficiary: coming, tokens: 1n, start: 0, cliff: 0, duration: 1 }
    only(await faults({ vestings: [vesting] }), /beneficiary of vesting 1/)
  })

  it('is an age shorter than the silences of the feed', async () => {
    only(await withFeed(3_599, feedCode(3_600, 100)), /silent for up to 3600 s .* nobody could buy/)
    assert.deepEqual(await withFeed(3_600, feedCode(3_600, 100)), [])
  })

  it('is an age far beyond the silences of the feed', async () => {
    only(await withFeed(86_401, feedCode(3_600, 100)), /long after it stopped/)
    assert.deepEqual(await withFeed(86_400, feedCode(3_600, 100)), [])
  })

  it('is less in wild hours, when the published heartbeat is longer than what was seen', async () => {
    assert.deepEqual(await withFeed(1_500, feedCode(12, 100), known), [])
    only(await withFeed(1_500, feedCode(12, 100)), /long after it stopped/)
  })

  it('is judged by what is published where the past cannot be read', async () => {
    for (const code of ['0x5f5ffd', feedCode(600, 5), feedCode(0, 100)] as const) {
      only(await withFeed(1_199, code, known), /published to answer every 1200 s/)
      assert.deepEqual(await withFeed(1_500, code, known), [])
      assert.deepEqual(await withFeed(1_199, code), [])
    }
  })

  it('is nothing on a local chain', async () => {
    assert.deepEqual(await faults({ treasury: someone() }, 31_337), [])
  })
})

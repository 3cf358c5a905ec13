import { bytes } from '@amour/db'
import { startTestChain, type TestChain } from '@amour/testkit'
import { type Address, getAddress } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestApi, type TestApi } from '../../../test/open-test-api.ts'
import { verify, writeMessage } from '../../../test/sign-in.ts'

/** Answers every call with ERC-1271's magic value: a wallet that calls any signature its own. */
const TRUSTING_WALLET = '0x631626ba7e60e01b60005260206000f3'
/** Answers every call with zero: no signature is its own. */
const REFUSING_WALLET = '0x600060005260206000f3'
const signature = `0x${'ab'.repeat(70)}`

let chain: TestChain
let api: TestApi
beforeAll(async () => {
  chain = await startTestChain()
  api = await openTestApi({ rpcUrl: chain.rpcUrl })
})
afterAll(async () => {
  await api.close()
  await chain.stop()
})

async function deploy(last: string, bytecode: `0x${string}`): Promise<Address> {
  const address = getAddress(`0x${last.padStart(40, 'c')}`)
  await chain.testClient.setCode({ address, bytecode })
  return address
}

const signInAs = async (address: Address) =>
  (await verify(api.app, { message: await writeMessage(api.app, address), signature })).json()

it('signs a contract wallet in, again as the same person', async () => {
  const address = await deploy('1', TRUSTING_WALLET)
  const first = await signInAs(address)
  expect(first).toMatchObject({ wallet: { address, chainId: 31337, kind: 'contract' } })
  expect((await signInAs(address)).person).toEqual(first.person)
})

it('refuses what the contract refuses, and an address without a contract', async () => {
  const address = await deploy('2', REFUSING_WALLET)
  expect(await signInAs(address)).toMatchObject({ status: 401, code: 'auth.signature-invalid' })
  const nobody = getAddress(`0x${'d'.repeat(40)}`)
  expect(await signInAs(nobody)).toMatchObject({ status: 401, code: 'auth.signature-invalid' })
})

const know = async (address: Address, wallet: { chain_id: bigint; kind: 'eoa' | 'contract' }) => {
  const person = { id: uuid() }
  await api.database.insertInto('people').values(person).execute()
  await api.database
    .insertInto('wallets')
    .values({ id: uuid(), person_id: person.id, address: bytes(address), ...wallet })
    .execute()
  return person
}

it('refuses a contract at an address known as a contract of another chain', async () => {
  const address = await deploy('3', TRUSTING_WALLET)
  await know(address, { chain_id: 1n, kind: 'contract' })
  expect(await signInAs(address)).toMatchObject({ status: 403, code: 'auth.wallet-other-chain' })
})

it('takes an account that proves itself by its key and by the code it has lent itself for one person', async () => {
  const lent = await deploy('4', TRUSTING_WALLET)
  const person = await know(lent, { chain_id: 0n, kind: 'eoa' })
  expect(await signInAs(lent)).toMatchObject({ person })

  const account = privateKeyToAccount(generatePrivateKey())
  await chain.testClient.setCode({ address: account.address, bytecode: TRUSTING_WALLET })
  const first = await signInAs(account.address)
  expect(first).toMatchObject({ wallet: { kind: 'contract' } })
  const message = await writeMessage(api.app, account.address)
  const byKey = (await verify(api.app, { message, signature: await account.signMessage({ message }) })).json()
  expect(byKey).toMatchObject({ person: first.person, wallet: { kind: 'eoa' } })
  expect((await signInAs(account.address)).person).toEqual(first.person)
})

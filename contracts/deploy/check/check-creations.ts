import {
  type Abi,
  type Address,
  type Hex,
  domainSeparator,
  encodeAbiParameters,
  getContractAddress,
  keccak256,
  pad,
} from 'viem'
import { buildFor } from '../build.ts'
import { type Artifact, readArtifact } from '../read-artifact.ts'
import type { CheckContext } from './check-context.ts'
import { type ExpectedContract, expectedContracts } from './expected-contracts.ts'
import { type Creation, findCreation } from './find-creation.ts'
import { show } from './show.ts'

/** What the creations of all contracts say of the deployment. */
export interface Creations {
  readonly deployer: Address
  /** Block of the first of them. */
  readonly firstBlock: bigint
}

/**
 * Compares what every contract was created with, code and arguments, byte for byte, and its code now with what that creation gives:
 * so no immutable is left unread. Undefined when a creation could not be found: then nothing else can be trusted.
 */
export async function checkCreations(context: CheckContext): Promise<Creations | undefined> {
  const { client, record, findings } = context
  const found: Creation[] = []
  for (const contract of expectedContracts(context)) {
    const creation = await findCreation(client, contract.address).catch((error: Error) => error)
    if (creation instanceof Error || creation === undefined) {
      const actual = creation ? `not to be read from this node (${firstLine(creation)})` : 'none of its block'
      findings.compare(contract.subject, [['transaction that created it', 'one of its own', actual]])
      continue
    }
    found.push(creation)
    await checkCreation(context, contract, creation)
  }
  const [first] = found
  if (!first) return undefined
  const deployers = [...new Set(found.map(({ deployer }) => show.address(deployer)))]
  const firstBlock = found.reduce((least, { blockNumber }) => min(least, blockNumber), first.blockNumber)
  const recorded = BigInt(record.deploymentBlock)
  const wanted = `block ${firstBlock} or an earlier one`
  findings.compare('Deployment', [
    ['accounts that created it', show.address(first.deployer), deployers.join(', ')],
    ['first block by the record', wanted, recorded <= firstBlock ? wanted : `block ${recorded}`],
  ])
  return { deployer: first.deployer, firstBlock }
}

async function checkCreation(
  context: CheckContext,
  contract: ExpectedContract,
  creation: Creation,
): Promise<void> {
  const { record, findings } = context
  const artifact = await readArtifact(contract.name, buildFor(record.chainId))
  const code = creation.input.slice(0, artifact.bytecode.length)
  const given: Hex = `0x${creation.input.slice(artifact.bytecode.length)}`
  const wanted = encodeArguments(artifact.abi, contract.args({ deployer: creation.deployer, given }))
  findings.compare(contract.subject, [
    ['code that created it', keccak256(artifact.bytecode as Hex), keccak256(code as Hex)],
    ['arguments of its creation', wanted, given],
    ['immutables', 'those of its creation', await strayImmutables(context, contract, creation, artifact)],
  ])
}

function encodeArguments(abi: Abi, args: readonly unknown[]): Hex {
  const found = abi.find((item) => item.type === 'constructor')
  return found ? encodeAbiParameters(found.inputs, args) : '0x'
}

/**
 * Creates the contract once more, in a call on the state that it was created in, and compares each immutable with the one that is there.
 * Only what depends on a contract's own address may differ, and only by that.
 */
async function strayImmutables(
  { client, record, parameters }: CheckContext,
  { address }: ExpectedContract,
  { blockNumber, deployer, input }: Creation,
  { immutableReferences = {} }: Artifact,
): Promise<string> {
  const nonce = await client.getTransactionCount({ address: deployer, blockNumber })
  const made = await client
    .call({ account: deployer, data: input, blockNumber })
    .catch((error: Error) => error)
  if (made instanceof Error) return `not to be computed on this node (${firstLine(made)})`
  const names = ['AmourSale', parameters.token.name]
  const own = wordsOf(getContractAddress({ from: deployer, nonce: BigInt(nonce) }), record.chainId, names)
  const its = wordsOf(address, record.chainId, names)
  const code = await client.getCode({ address })
  const stray = Object.values(immutableReferences)
    .flat()
    .map(({ start, length }) => ({
      start,
      made: wordAt(made.data, start, length),
      found: wordAt(code, start, length),
    }))
    .filter((word) => word.found !== (its[own.indexOf(word.made)] ?? word.made))
  if (stray.length === 0) return 'those of its creation'
  return stray.map(({ start, found }) => `${found} at ${start}`).join(', ')
}

/** What a contract may keep of its own address: the address, and its EIP-712 domains. */
function wordsOf(address: Address, chainId: number, names: readonly string[]): Hex[] {
  const domainOf = (name: string) => ({ name, version: '1', chainId, verifyingContract: address })
  return [
    pad(address).toLowerCase() as Hex,
    ...names.map((name) => domainSeparator({ domain: domainOf(name) })),
  ]
}

const wordAt = (code: Hex | undefined, start: number, length: number): Hex =>
  `0x${(code ?? '0x').slice(2 + 2 * start, 2 + 2 * (start + length))}`
const firstLine = ({ message }: Error) => message.split('\n')[0] ?? ''
const min = (one: bigint, other: bigint) => (one < other ? one : other)

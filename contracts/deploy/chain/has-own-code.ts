import { type Address, type Hex, type PublicClient, size, slice } from 'viem'

/** What stands before the address of the code that a key has lent (EIP-7702). */
const LENT: Hex = '0xef0100'

/** Whether a contract is there. A key that has lent itself code is still a key: whoever has it has everything. */
export async function hasOwnCode(client: PublicClient, address: Address): Promise<boolean> {
  const code = await client.getCode({ address })
  if (code === undefined || size(code) === 0) return false
  return size(code) !== 23 || slice(code, 0, 3) !== LENT
}

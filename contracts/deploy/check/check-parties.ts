import { isLocalChain } from '@amour/chain'
import type { CheckContext } from './check-context.ts'
import { show } from './show.ts'

/**
 * Tells of a treasury or admin that is no contract on a public chain. The address of a Safe of another network would take what it
 * is sent, and nobody could move it.
 */
export async function checkParties({ client, record, parameters, findings }: CheckContext): Promise<void> {
  if (isLocalChain(record.chainId)) return
  const { treasury, admin } = parameters
  for (const [role, address] of Object.entries({ treasury, admin })) {
    const code = await client.getCode({ address })
    if (code === undefined) {
      findings.note(
        `The ${role} ${show.address(address)} has no code here: it is one person’s key, or a Safe of another network.`,
      )
    }
  }
}

import { amourTokenAbi, teamVestingAbi } from '@amour/chain'
import type { CheckContext } from './check-context.ts'
import { show } from './show.ts'

/** Compares each wallet's beneficiary, times and what it was given: what it holds and what it has sent on. */
export async function checkVestings({ client, record, parameters, findings }: CheckContext): Promise<void> {
  const { vestings = [] } = parameters
  findings.compare('Vestings', [['number', String(vestings.length), String(record.vestings.length)]])
  for (const [index, address] of record.vestings.entries()) {
    const expected = vestings[index]
    if (!expected) continue
    const wallet = { address, abi: teamVestingAbi } as const
    const read = (functionName: 'start' | 'cliff' | 'duration') =>
      client.readContract({ ...wallet, functionName })
    const released = await client.readContract({
      ...wallet,
      functionName: 'released',
      args: [record.token],
    })
    const balance = await client.readContract({
      address: record.token,
      abi: amourTokenAbi,
      functionName: 'balanceOf',
      args: [address],
    })
    const owner = await client.readContract({ ...wallet, functionName: 'owner' })
    const start = await read('start')
    findings.compare(`Vesting ${index + 1}`, [
      ['beneficiary', show.address(expected.beneficiary), show.address(owner)],
      ['start', show.time(expected.start), show.time(start)],
      ['cliff', show.seconds(expected.cliff), show.seconds((await read('cliff')) - start)],
      ['duration', show.seconds(expected.duration), show.seconds(await read('duration'))],
      ['AMR held and released', show.amr(expected.tokens), show.amr(balance + released)],
    ])
  }
}

import { amourSaleAbi } from '@amour/chain'
import type { RoundParameters } from '../parameters.ts'
import type { CheckContext } from './check-context.ts'
import { show } from './show.ts'

const OUTCOMES = ['undecided', 'succeeded', 'failed']

/** Compares what the sale was made with, its signer of vouchers and its rounds. */
export async function checkSale(context: CheckContext): Promise<void> {
  const { client, record, parameters, findings } = context
  const sale = { address: record.sale, abi: amourSaleAbi } as const
  const config = await client.readContract({ ...sale, functionName: 'config' })
  const { times } = parameters
  findings.compare('Sale', [
    ['token', show.address(record.token), show.address(config.token)],
    ['access manager', show.address(record.accessManager), show.address(config.authority)],
    ['treasury', show.address(parameters.treasury), show.address(config.treasury)],
    ['treasury of the record', show.address(parameters.treasury), show.address(record.treasury)],
    ['price source of ETH', show.address(record.ethUsd), show.address(config.ethUsd)],
    ['price source of EURC', show.address(record.eurUsd), show.address(config.eurUsd)],
    ['USDC', show.address(record.usdc), show.address(config.usdc)],
    ['EURC', show.address(record.eurc), show.address(config.eurc)],
    ['start', show.time(times.start), show.time(config.saleStart)],
    ['end', show.time(times.end), show.time(config.saleEnd)],
    ['end of the cooling-off period', show.time(times.coolingOffEnd), show.time(config.coolingOffEnd)],
    ['withdrawal window', show.seconds(parameters.withdrawalWindow), show.seconds(config.withdrawalWindow)],
    ['soft cap', show.usd(parameters.softCapUsd), show.usd(config.softCapUsd)],
  ])
  await checkControl(context)
  await checkRounds(context)
}

/** Pauses and outcome change in the course of a sale: they are told, not judged. So does the epoch, which says nothing. */
async function checkControl({ client, record, parameters, findings }: CheckContext): Promise<void> {
  const sale = { address: record.sale, abi: amourSaleAbi } as const
  const control = await client.readContract({ ...sale, functionName: 'control' })
  findings.compare('Sale', [
    ['signer of vouchers', show.address(parameters.voucherSigner), show.address(control.signer)],
  ])
  if (control.pausedUntil > 0) {
    findings.note(
      `Buying was paused, last until ${show.time(control.pausedUntil)}; ${control.pausedHours} of 144 hours are used.`,
    )
  }
  if (control.outcome > 0) findings.note(`The sale has ${OUTCOMES[control.outcome]}.`)
}

async function checkRounds({ client, record, parameters, findings }: CheckContext): Promise<void> {
  const sale = { address: record.sale, abi: amourSaleAbi } as const
  const { rounds: count } = await client.readContract({ ...sale, functionName: 'allocation' })
  findings.compare('Sale', [['number of rounds', String(parameters.rounds.length), String(count)]])
  for (const [index, expected] of parameters.rounds.slice(0, count).entries()) {
    const round = await client.readContract({ ...sale, functionName: 'roundOf', args: [BigInt(index)] })
    const actual: RoundParameters = { ...round, mode: round.mode === 1 ? 'commit' : 'fixed' }
    const wanted = describeRound(expected)
    const found = describeRound(actual)
    findings.compare(
      `Round ${index + 1}`,
      Object.entries(wanted).map(([property, value]) => [property, value, found[property] ?? '']),
    )
  }
}

function describeRound(round: RoundParameters): Record<string, string> {
  return {
    allocation: show.amr(round.cap),
    price: show.usd(round.price),
    start: show.time(round.start),
    end: show.time(round.end),
    minimum: show.usd(round.minUsd),
    cliff: show.seconds(round.cliff),
    duration: show.seconds(round.duration),
    'share unlocked': show.percent(round.unlockedBps),
    mode: round.mode ?? 'fixed',
  }
}

import type { DeploymentRecord } from '@amour/contracts'
import { type Address, getAddress } from 'viem'
import type { ServiceContext } from '../services/service-context.ts'
import type { ExternalServers } from '../external-servers.ts'
import type { ChosenPort, PortName } from './choose-ports.ts'

interface Row {
  label: string
  address: string
  note?: string | undefined
}

/** The one table with which a start ends. */
export function addressTable(
  context: ServiceContext,
  ports: Record<PortName, ChosenPort>,
  external: ExternalServers,
): string {
  const { deployment, publicOrigin: origin } = context
  const moved = (name: PortName): string | undefined =>
    ports[name].moved ? `port ${ports[name].preferred} is taken` : undefined
  const rows: Row[] = [
    { label: 'Web', address: origin, note: moved('web') },
    { label: 'Web, English', address: `${origin}/en` },
    { label: 'API', address: `http://127.0.0.1:${ports.api.port}/api/v1`, note: moved('api') },
    { label: 'API reference', address: `http://127.0.0.1:${ports.api.port}/api/v1/docs` },
    {
      label: 'API metrics',
      address: `http://127.0.0.1:${ports.apiMetrics.port}/metrics`,
      note: moved('apiMetrics'),
    },
    {
      label: 'Indexer metrics',
      address: `http://127.0.0.1:${ports.indexer.port}/metrics`,
      note: moved('indexer'),
    },
    {
      label: 'Worker metrics',
      address: `http://127.0.0.1:${ports.worker.port}/metrics`,
      note: moved('worker'),
    },
    {
      label: `Chain ${deployment.chainId}`,
      address: context.rpcUrl,
      note: external.rpcUrl ? 'yours, RPC_URL' : moved('chain'),
    },
    {
      label: 'PostgreSQL',
      address: withoutPassword(context.databaseUrl),
      note: external.databaseUrl ? 'yours, DATABASE_URL' : moved('postgres'),
    },
    mailRow(context, moved('mail')),
    redisRow(context, external, moved('redis')),
    ...contractRows(deployment),
  ]
  return formatRows(rows)
}

function contractRows(deployment: DeploymentRecord): Row[] {
  const { usdc, eurc, eurUsd, vestings } = deployment
  const play = 'play money: every local account has some'
  const rows: [string, Address | undefined, string?][] = [
    ['Sale', deployment.sale],
    ['Token', deployment.token],
    ['USDC', usdc, play],
    ['EURC', eurc, play],
    ['Lens', deployment.lens],
    ['Price of ETH', deployment.ethUsd],
    ['Price of EUR', eurUsd],
    ...vestings.map((wallet, index): [string, Address] => [`Vesting ${index + 1}`, wallet]),
    ['Access manager', deployment.accessManager],
    ['Treasury', deployment.treasury],
  ]
  return rows.flatMap(([label, address, note]) =>
    address ? [{ label, address: getAddress(address), note }] : [],
  )
}

function mailRow({ mail }: ServiceContext, moved: string | undefined): Row {
  if (mail.webUrl === undefined) {
    return { label: 'Mail', address: withoutPassword(mail.smtpUrl), note: 'yours, SMTP_URL' }
  }
  return { label: 'Mail', address: mail.webUrl, note: moved ?? 'every mail is caught here, none leaves' }
}

function redisRow(context: ServiceContext, external: ExternalServers, moved: string | undefined): Row {
  if (context.redisUrl === undefined) {
    return { label: 'Redis', address: 'none', note: 'no redis-server here: the embedded adapters serve' }
  }
  const note = external.redisUrl ? 'yours, REDIS_URL' : moved
  return { label: 'Redis', address: withoutPassword(context.redisUrl), note }
}

function formatRows(rows: readonly Row[]): string {
  const labels = Math.max(...rows.map(({ label }) => label.length))
  const addresses = Math.max(...rows.map(({ address }) => address.length))
  return rows
    .map(({ label, address, note }) => {
      const line = `  ${label.padEnd(labels)}  ${address}`
      return note ? `  ${label.padEnd(labels)}  ${address.padEnd(addresses)}  ${note}` : line
    })
    .join('\n')
}

function withoutPassword(address: string): string {
  const url = new URL(address)
  if (url.password !== '') url.password = '***'
  return url.href
}

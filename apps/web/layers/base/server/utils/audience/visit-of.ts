import { isbot } from 'isbot'
import type { IncomingHttpHeaders } from 'node:http'

/** What one visit is counted by. Nothing of it says who visited. */
export interface VisitKey {
  kind: 'page' | 'referrer' | 'campaign'
  value: string
}

export interface Exchange {
  method: string
  /** With the query. */
  url: string
  headers: IncomingHttpHeaders
  status: number
  contentType: string
  /** Our own, for telling whose links brought the visitor. */
  origin: string
}

const MOST_PATH_CHARACTERS = 200
const PATH = /^\/[A-Za-z0-9/_.-]*$/
const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
const CAMPAIGN_WORD = /^[a-z0-9._-]{1,40}$/
const API = /^\/api\//

/**
 * The keys that an answered request is counted by: none unless it is a page that a person has asked for, who has not asked to
 * be left alone (`Sec-GPC`, `DNT`). Query and address of the visitor are not kept.
 */
export function visitOf({ contentType, headers, method, origin, status, url }: Exchange): VisitKey[] {
  const isPage = method === 'GET' && status === 200 && contentType.startsWith('text/html')
  if (!isPage || API.test(url) || isUncounted(headers)) return []
  const { pathname, searchParams } = new URL(url, origin)
  const path = pathname.replace(/(?<=.)\/+$/, '')
  if (path.length > MOST_PATH_CHARACTERS || !PATH.test(path)) return []
  return [{ kind: 'page', value: path }, ...referrerOf(headers.referer, origin), ...campaignOf(searchParams)]
}

function isUncounted(headers: IncomingHttpHeaders): boolean {
  const purpose = `${String(headers['sec-purpose'] ?? '')} ${String(headers['purpose'] ?? '')}`
  const isAhead = /prefetch|prerender/.test(purpose) || headers['x-moz'] === 'prefetch'
  const destination = headers['sec-fetch-dest']
  const isNoDocument = destination !== undefined && destination !== 'document'
  const declines = headers['sec-gpc'] === '1' || headers['dnt'] === '1'
  return isAhead || isNoDocument || declines || !headers['user-agent'] || isbot(headers['user-agent'])
}

function referrerOf(referer: string | undefined, origin: string): VisitKey[] {
  if (!referer || !URL.canParse(referer)) return []
  const { hostname, protocol } = new URL(referer)
  const isOwn = hostname === new URL(origin).hostname
  if (isOwn || !/^https?:$/.test(protocol) || !HOST.test(hostname)) return []
  return [{ kind: 'referrer', value: hostname.replace(/^www\./, '') }]
}

/** Words of a bounded vocabulary only: what else stands there might name a person. */
function campaignOf(query: URLSearchParams): VisitKey[] {
  const [source, campaign] = ['utm_source', 'utm_campaign'].map(
    (name) => query.get(name)?.toLowerCase() ?? '',
  )
  if (!source || !CAMPAIGN_WORD.test(source)) return []
  return [
    { kind: 'campaign', value: `${source}/${campaign && CAMPAIGN_WORD.test(campaign) ? campaign : ''}` },
  ]
}

import { type Relay, createRelay } from '../relay/relay-to-api.ts'

let relay: Relay | undefined

/** The one relay of this server: its connections are shared by all requests. */
export function useRelay(): Relay {
  const { apiOrigin, webSecret, trustedProxyHops } = useRuntimeConfig()
  relay ??= createRelay({
    apiOrigin,
    trustedProxyHops: Number(trustedProxyHops),
    ...(webSecret && { secret: webSecret }),
  })
  return relay
}

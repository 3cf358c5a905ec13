import type { Hex } from 'viem'

/** Asks the API for the hash of the terms in force. */
export async function readTermsHash(apiOrigin: string): Promise<Hex> {
  const response = await fetch(`${apiOrigin}/api/v1/terms`)
  if (!response.ok) throw new Error(`The API answered ${response.status} when asked for the terms`)
  const { hash } = (await response.json()) as { hash: Hex }
  return hash
}

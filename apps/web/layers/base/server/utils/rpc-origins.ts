/** Origins of a comma list of RPC URLs; what is not a URL is left out. */
export function rpcOrigins(list: string): string[] {
  const origins = list
    .split(',')
    .map((url) => url.trim())
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).origin)
  return [...new Set(origins)]
}

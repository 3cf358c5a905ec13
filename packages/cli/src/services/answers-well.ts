/** Whether an address answers 2xx within three seconds. */
export async function answersWell(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(3000) })
  await response.body?.cancel()
  return response.ok
}

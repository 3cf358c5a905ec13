import getPort, { portNumbers } from 'get-port'

export interface FreePort {
  port: number
  /** True when the preferred port was taken and another one stands in. */
  moved: boolean
}

const searched = 200

/** A TCP port nobody listens on: the preferred one, else one of the next 200, else any; without a preference any. */
export async function freePort(preferred?: number): Promise<FreePort> {
  if (preferred === undefined) return { port: await getPort(), moved: false }
  const last = Math.min(preferred + searched, 65_535)
  const port = await getPort({ port: portNumbers(preferred, last) })
  return { port, moved: port !== preferred }
}

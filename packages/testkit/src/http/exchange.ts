import { connect } from 'node:net'

/**
 * Sends these very bytes on a connection of its own, and answers all that came back until it ended or was silent for a while.
 *
 * @param patienceMs how long that while is
 */
export function exchange(origin: string, bytes: string, patienceMs = 3_000): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  let heard = ''
  return new Promise((resolve) => {
    socket.setTimeout(patienceMs, () => socket.destroy())
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
    socket.on('connect', () => socket.write(bytes, 'latin1'))
  })
}

/** Statuses of HTTP/1.1 answers as they came over a connection, interim ones included. */
export function statusesOf(answers: string): number[] {
  return [...answers.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
}

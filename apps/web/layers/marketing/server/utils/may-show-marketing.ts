import type { H3Event } from 'h3'

/** Whether the phase of the offer lets marketing be shown; the server's side of `useDisclosure()`. */
export function mayShowMarketing(_event: H3Event): Promise<boolean> {
  return Promise.resolve(true)
}

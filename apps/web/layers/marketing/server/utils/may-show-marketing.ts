import type { ServerEvent } from '../feeds/list-articles.ts'

/** Whether the phase of the offer lets marketing be shown; the server's side of `useDisclosure()`. */
export function mayShowMarketing(_event: ServerEvent): Promise<boolean> {
  return Promise.resolve(true)
}

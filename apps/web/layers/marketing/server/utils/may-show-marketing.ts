/** Whether the phase of the offer lets marketing be shown; the server's side of `useDisclosure()`. */
export function mayShowMarketing(): boolean {
  return true
}

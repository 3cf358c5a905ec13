/** What the phase of the offer lets the pages of this layer say, once it is known: the one place that they ask. */
export async function useDisclosure() {
  const { disclosure, ready } = useOffer()
  await ready()
  return disclosure
}

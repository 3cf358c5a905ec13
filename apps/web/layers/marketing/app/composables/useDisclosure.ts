/**
 * What the phase of the offer lets the site say. The one place that pages of this layer ask; before publication and while marketing is
 * suspended neither price nor terms nor a call to buy may be shown (Regulation (EU) 2023/1114, articles 7 and 9).
 */
export function useDisclosure() {
  return Promise.resolve(computed(() => ({ price: true, terms: true, callToBuy: true, marketing: true })))
}

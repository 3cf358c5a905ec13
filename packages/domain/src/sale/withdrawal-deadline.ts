/**
 * Until when (exclusive, Unix seconds) a purchase can be given back: the rule of `AmourSale.refundDeadlineOf`, after
 * article 13 of Regulation (EU) 2023/1114.
 *
 * @param boughtAt time of the position's last purchase.
 * @param window seconds, fixed at deployment.
 */
export function withdrawalDeadline(boughtAt: bigint, window: bigint, coolingOffEnd: bigint): bigint {
  const ownDeadline = boughtAt + window
  return ownDeadline < coolingOffEnd ? ownDeadline : coolingOffEnd
}

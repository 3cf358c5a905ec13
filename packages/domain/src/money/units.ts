/** Decimals of one whole AMR and of one ETH. */
export const AMR_DECIMALS = 18
export const ETH_DECIMALS = 18
/** Prices and values in USD carry six decimals, as USDC does. */
export const USD_DECIMALS = 6
/** Chainlink's USD feeds answer with eight decimals. */
export const FEED_DECIMALS = 8

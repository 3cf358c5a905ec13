import { type Address, formatUnits, getAddress, zeroAddress } from 'viem'

/** Values in the words of a person; equal values give equal words. */
export const show = {
  address: (value: Address | undefined) =>
    value === undefined || value === zeroAddress ? 'none' : getAddress(value),
  amr: (units: bigint) => `${formatUnits(units, 18)} AMR`,
  usd: (units: bigint) => `${formatUnits(units, 6)} USD`,
  seconds: (value: bigint | number) => `${value} s`,
  time: (seconds: bigint | number) => new Date(Number(seconds) * 1000).toISOString(),
  percent: (bps: number) => `${bps / 100} %`,
}

export * from './generated/index.ts'
export * from './local-chain.ts'
export * from './voucher.ts'

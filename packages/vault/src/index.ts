export * from './create-vault.ts'
export * from './invalid-seal-error.ts'

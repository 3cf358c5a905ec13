export * from './many-purchases.ts'
export * from './migrated-database.ts'
export * from './record-offer-phase.ts'

/** What everything is built, run and tested with. */
export const nodeVersion = '24.21.0'
export const pnpmVersion = '12.21.0'

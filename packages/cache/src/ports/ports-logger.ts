/** The two methods of a pino logger that the adapters use. */
export interface PortsLogger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

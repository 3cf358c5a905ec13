/** One fault of the configuration: where it is and what is wrong, without the value (it may be a secret). */
export interface ConfigFault {
  path: string
  message: string
}

import { type OtherWeb, startWeb } from './start-web.ts'

/** The stack's web site once more, with an address of the API at which nobody answers. */
export const startWebWithoutApi = (): Promise<OtherWeb> => startWeb('http://127.0.0.1:9')

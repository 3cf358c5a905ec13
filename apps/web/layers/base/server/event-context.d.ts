import 'h3'

declare module 'h3' {
  interface H3EventContext {
    /** Names of the islands that the page asked for while it was rendered. */
    islands?: Set<string>
  }
}

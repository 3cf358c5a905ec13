/**
 * Nitro reads the whole environment anew for each request, those that the server makes to itself included. It does not change while
 * the server runs, so all requests are given what was read at the start. Before any hook, as hooks ask for it.
 */
export default defineNitroPlugin((nitro) => {
  const { options } = nitro.h3App
  const others = options.onRequest
  options.onRequest = (event) => {
    event.context.nitro ??= { errors: [] }
    event.context.nitro.runtimeConfig ??= useRuntimeConfig()
    return others?.(event)
  }
})

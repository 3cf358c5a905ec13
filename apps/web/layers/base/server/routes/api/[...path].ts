/** `/api/**`: the browser knows one origin; everything below `/api/v1/` is the API's. */
export default defineEventHandler(async (event) => {
  event._handled = true
  await useRelay()(event.node.req, event.node.res)
})

import { drawRosettePicture } from '../../../../../utils/draw-rosette-picture.ts'

/** The pictures that `rosettePicture` names. */
export default defineEventHandler((event) => {
  const { kind = '', density = '', weight = '', seed = '' } = getRouterParams(event, { decode: true })
  const picture = drawRosettePicture(kind, density, weight, seed)
  if (picture === undefined) {
    setResponseStatus(event, 404)
    return ''
  }
  setResponseHeaders(event, {
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=604800, stale-while-revalidate=604800',
  })
  return picture
})

import { expect, it } from 'vitest'
import { rosetteLine } from '../../app/utils/guilloche/rosette-line.ts'
import { rosettePicture } from '../../app/utils/guilloche/rosette-picture.ts'
import { drawRosettePicture } from './draw-rosette-picture.ts'

it('draws what a page asks for', () => {
  const address = rosettePicture('0xab/c', 'flower', 0.12, 2.4)
  const [, , kind = '', density = '', weight = '', file = ''] = address.split('/')
  const picture = drawRosettePicture(kind, density, weight, decodeURIComponent(file))
  expect(picture).toContain(` d="${rosetteLine('0xab/c', 'flower', 0.12, 1)}"`)
  expect(picture).toContain(' stroke-width="2.4"')
})

it.each([
  ['star', '12', '2', 'amr.svg'],
  ['flower', '101', '2', 'amr.svg'],
  ['flower', '-1', '2', 'amr.svg'],
  ['flower', '1e9', '2', 'amr.svg'],
  ['flower', '12', '20', 'amr.svg'],
  ['flower', '12', '"/>', 'amr.svg'],
  ['flower', '12', '2', 'amr'],
  ['flower', '12', '2', '.svg'],
  ['heart', '12', '2', `${'a'.repeat(121)}.svg`],
])('knows no picture %s/%s/%s/%s', (kind, density, weight, file) => {
  expect(drawRosettePicture(kind, density, weight, file)).toBeUndefined()
})

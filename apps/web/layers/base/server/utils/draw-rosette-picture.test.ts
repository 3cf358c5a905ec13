import { expect, it } from 'vitest'
import { rosetteLine } from '../../app/utils/guilloche/rosette-line.ts'
import { rosettePicture } from '../../app/utils/guilloche/rosette-picture.ts'
import { drawRosettePicture } from './draw-rosette-picture.ts'

it('draws what a page asks for', () => {
  const [, , kind = '', density = '', file = ''] =
    rosettePicture('0xab/c', 'flower', 0.12).split('#')[0]?.split('/') ?? []
  expect(drawRosettePicture(kind, density, decodeURIComponent(file))).toContain(
    ` id="line" d="${rosetteLine('0xab/c', 'flower', 0.12)}"`,
  )
})

it.each([
  ['star', '12', 'amr.svg'],
  ['flower', '101', 'amr.svg'],
  ['flower', '-1', 'amr.svg'],
  ['flower', '1e9', 'amr.svg'],
  ['flower', '12', 'amr'],
  ['flower', '12', '.svg'],
  ['heart', '12', `${'a'.repeat(121)}.svg`],
])('knows no picture %s/%s/%s', (kind, density, file) => {
  expect(drawRosettePicture(kind, density, file)).toBeUndefined()
})

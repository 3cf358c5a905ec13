import { expect, it } from 'vitest'
import { islandTags } from './island-tags.ts'

const files = { frame: '/_nuxt/islands/frame.a1.js', 'theme.blocking': '/_nuxt/islands/theme.blocking.b2.js' }

it('writes a module, and a blocking script apart', () => {
  expect(islandTags(['theme.blocking', 'frame'], files)).toEqual({
    blocking: '<script src="/_nuxt/islands/theme.blocking.b2.js"></script>',
    modules: '<script type="module" src="/_nuxt/islands/frame.a1.js"></script>',
  })
})

it('refuses a name that no layer has', () => {
  expect(() => islandTags(['none'], files)).toThrow('none')
})

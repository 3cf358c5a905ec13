import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * HTML that mail programs read, of MJML.
 *
 * @throws Error when the MJML has a fault
 */
export async function renderHtml(mjml: string): Promise<string> {
  const { mjml2html, preset } = load()
  const { html } = await mjml2html(mjml, {
    validationLevel: 'strict',
    keepComments: false,
    // No font is fetched: a mail that loads something tells when it is read.
    fonts: {},
    presets: [preset],
  })
  return html
}

type Render = (mjml: string, options: object) => Promise<{ html: string }>

let loaded: { mjml2html: Render; preset: unknown } | undefined

/** The library is CommonJS and takes half a second to load: that is left to the first mail. */
function load(): NonNullable<typeof loaded> {
  loaded ??= {
    mjml2html: (require('mjml-core') as { default: Render }).default,
    preset: require('mjml-preset-core') as unknown,
  }
  return loaded
}

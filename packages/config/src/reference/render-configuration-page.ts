import { businessKeys } from './business-keys.ts'
import { environmentVariables } from './environment-variables.ts'

const INTRODUCTION = `# Configuration

Written by \`pnpm generate\` from the schemas in \`packages/config\`; change those, not this page.

Two sources, each read once when an app starts. All faults are reported together, without values.

- **\`amour.config.yaml\`** holds what the business decides. A key that isn't listed here is refused.
- **The environment** (\`.env\`) holds secrets and addresses. Empty counts as absent.
`

const TERMS = `
## The hash of the terms

A buyer accepts the texts that \`terms\` names, and their hash goes into the voucher and into the purchase on the chain. It is
Keccak-256 over the UTF-8 bytes of the French text, the character U+001E and the English text. Each text is first made
canonical: without a byte order mark, lines ending with LF, Unicode in NFC, nothing blank at its start and end.
`

/** The text of \`docs/reference/configuration.md\`. */
export function renderConfigurationPage(): string {
  const keys = businessKeys().map(({ path, type, description }) => [code(path), type, description])
  const variables = environmentVariables().map((variable) => [
    code(variable.name) + (variable.secret ? ' (secret)' : ''),
    variable.required ? 'required' : code(variable.defaultValue) || 'optional',
    variable.description,
  ])
  return [
    INTRODUCTION,
    '\n## amour.config.yaml\n\nAmounts are decimal strings, in quotes.\n\n',
    table(['Key', 'Type', 'Meaning'], keys),
    TERMS,
    '\n## Environment\n\n',
    table(['Variable', 'Default', 'Meaning'], variables),
  ].join('')
}

const code = (text: string) => (text ? `\`${text}\`` : '')

/** Columns are padded as Prettier pads them, so that formatting the page changes nothing. */
function table(head: string[], rows: string[][]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  const [first = [], ...rest] = cells
  return line(first) + line(widths.map((width) => '-'.repeat(width))) + rest.map(line).join('')
}

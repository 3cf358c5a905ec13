import { entityDiagram } from './entity-diagram.ts'
import type { CatalogTable } from './read-catalog.ts'

const INTRODUCTION = `# Database

Written by \`pnpm generate\` from the catalog of a PostgreSQL that all migrations of \`packages/db\` have run on; change those, not
this page. A table's comment reads \`area: purpose\`; the area puts it into one of the pictures below.

Amounts are \`numeric(78, 0)\` in base units, addresses are 20 bytes and hashes 32, times are UTC.
`

const WITHOUT_AREA = 'other'

/** The text of `docs/reference/database.md`. */
export function renderDatabasePage(tables: readonly CatalogTable[]): string {
  const areas = Map.groupBy(tables, areaOf)
  const names = [...areas.keys()].sort((a, b) => order(a).localeCompare(order(b)))
  return [INTRODUCTION, ...names.map((name) => section(name, areas.get(name) ?? []))].join('\n')
}

/** Tables that nobody has described come last. */
const order = (area: string) => (area === WITHOUT_AREA ? '~' : area)

function areaOf({ comment }: CatalogTable): string {
  return /^([a-z][a-z ]*): /.exec(comment ?? '')?.[1] ?? WITHOUT_AREA
}

function section(area: string, tables: readonly CatalogTable[]): string {
  const title = area.charAt(0).toUpperCase() + area.slice(1)
  const diagram = `\`\`\`mermaid\n${entityDiagram(tables)}\n\`\`\`\n`
  return [`## ${title}\n`, diagram, ...tables.map(description)].join('\n')
}

function description(table: CatalogTable): string {
  const purpose = table.comment?.replace(`${areaOf(table)}: `, '') ?? 'Not described yet.'
  const checks = table.constraints.filter(({ kind }) => kind === 'c').map(checkLine)
  return [
    `### ${table.name}\n`,
    `${purpose}\n`,
    [...table.indexes.map(indexLine), ...checks, ''].join('\n'),
  ].join('\n')
}

function indexLine({ definition, name, unique }: CatalogTable['indexes'][number]): string {
  const rest = definition.replace(/^.* USING (btree )?/, '')
  return `- ${unique ? 'unique index' : 'index'} \`${name}\`: \`${rest}\``
}

function checkLine({ definition }: CatalogTable['constraints'][number]): string {
  return `- check: \`${definition.replace(/^CHECK \(\((.*)\)\)$/, '$1')}\``
}

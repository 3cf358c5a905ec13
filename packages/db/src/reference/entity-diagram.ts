import type { CatalogTable } from './read-catalog.ts'

type Constraint = CatalogTable['constraints'][number]

/** Draws tables and their foreign keys as a Mermaid diagram; a target that is not among them is drawn without columns. */
export function entityDiagram(tables: readonly CatalogTable[]): string {
  return ['erDiagram', ...tables.map(entity), ...tables.flatMap(relations)].join('\n')
}

function entity(table: CatalogTable): string {
  const lines = table.columns.map(({ name, required, type }) => {
    const marks = [keys(table, name), required ? '' : '"or null"'].filter(Boolean)
    return ['   ', shortType(type), name, ...marks].join(' ')
  })
  return [`  ${table.name} {`, ...lines, '  }'].join('\n')
}

function keys({ constraints }: CatalogTable, column: string): string {
  const isIn = (kind: Constraint['kind']) =>
    constraints.some((constraint) => constraint.kind === kind && constraint.columns.includes(column))
  const isAloneUnique = constraints.some(({ columns, kind }) => kind === 'u' && columns.join() === column)
  return [isIn('p') && 'PK', isIn('f') && 'FK', isAloneUnique && 'UK'].filter(Boolean).join(', ')
}

/** `numeric(78,0)` reads `numeric(78)`, which is the same; Mermaid takes neither commas nor spaces. */
function shortType(type: string): string {
  return type
    .replace('timestamp with time zone', 'timestamptz')
    .replace('character varying', 'varchar')
    .replace('character', 'char')
    .replace(/,0\)$/, ')')
    .replaceAll(/[^\w()[\]]/g, '_')
}

function relations(table: CatalogTable): string[] {
  const required = (name: string) => table.columns.some((column) => column.name === name && column.required)
  const unique = (columns: string[]) =>
    table.constraints.some(({ columns: its, kind }) => 'pu'.includes(kind) && its.join() === columns.join())
  return table.constraints
    .filter(({ kind }) => kind === 'f')
    .map(({ columns, definition, target }) => {
      const [one, many] = [columns.every(required) ? '||' : '|o', unique(columns) ? 'o|' : 'o{']
      const action = /ON DELETE [A-Z ]+/.exec(definition)?.[0].trim().toLowerCase()
      const label = [columns.join(' and '), action].filter(Boolean).join(', ')
      return `  ${target ?? ''} ${one}--${many} ${table.name} : "${label}"`
    })
}

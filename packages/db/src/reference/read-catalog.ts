import { sql } from 'kysely'
import type { Database } from '../connection/create-database.ts'

export interface CatalogTable {
  name: string
  /** By our convention `area: purpose`. */
  comment: string | null
  columns: { name: string; type: string; required: boolean }[]
  /** Of the kinds primary key, unique, foreign key and check. */
  constraints: {
    kind: 'p' | 'u' | 'f' | 'c'
    columns: string[]
    /** The table that a foreign key points at. */
    target: string | null
    definition: string
  }[]
  indexes: { name: string; unique: boolean; definition: string }[]
}

/** Reads the tables of a migrated database from PostgreSQL's own catalog, by name; Kysely's two are left out. */
export async function readCatalog(database: Database): Promise<CatalogTable[]> {
  const { rows } = await sql<CatalogTable>`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
      (select coalesce(json_agg(json_build_object(
          'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull
        ) order by a.attnum), '[]')
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(json_build_object(
          'kind', k.contype, 'target', (select relname from pg_class where oid = k.confrelid),
          'columns', (select json_agg(attname order by array_position(k.conkey, attnum))
            from pg_attribute where attrelid = c.oid and attnum = any(k.conkey)),
          'definition', pg_get_constraintdef(k.oid)
        ) order by k.conname), '[]')
        from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')) as constraints,
      (select coalesce(json_agg(json_build_object(
          'name', relname, 'unique', i.indisunique, 'definition', pg_get_indexdef(i.indexrelid)
        ) order by relname), '[]')
        from pg_index i join pg_class on oid = i.indexrelid where i.indrelid = c.oid) as indexes
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'kysely\\_%'
    order by c.relname`.execute(database)
  return rows
}

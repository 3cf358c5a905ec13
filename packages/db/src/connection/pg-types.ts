import pg from 'pg'

/** The one place in which SQL's exact numbers become bigint; `pg` would give strings. */
export const exactTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC))
      return BigInt
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

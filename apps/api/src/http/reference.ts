import Type, { type Static, type TSchema } from 'typebox'

/** A schema that OpenAPI lists under a name of its own. */
export type Named<Schema extends TSchema = TSchema> = Schema & { $id: string }

/** Gives a schema the name under which OpenAPI and the client know it. */
export function named<Schema extends TSchema>(name: string, schema: Schema): Named<Schema> {
  return Object.assign(schema, { $id: name })
}

/** Points at a named schema instead of repeating it; its type stays. Only for answers: requests are written out. */
export function reference<Schema extends Named>(schema: Schema) {
  return Type.Unsafe<Static<Schema>>({ $ref: `${schema.$id}#` })
}

/** A value or null. */
export function nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()])
}

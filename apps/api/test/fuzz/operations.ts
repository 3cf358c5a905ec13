/** The parts of the OpenAPI document that a fuzz reads. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly schema: JsonSchema
}

export type JsonSchema = Readonly<Record<string, unknown>>

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>
}

export interface Operation {
  readonly method: string
  /** With its parameters in braces. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: JsonSchema | undefined
  readonly responses: Readonly<Record<string, Described>>
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

interface RawOperation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Described
  readonly responses: Readonly<Record<string, Described>>
}

/** Every operation, but the stream that has no end. */
export function operationsOf({ paths }: OpenApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [], requestBody, responses }]) =>
      path.endsWith('/events')
        ? []
        : [
            {
              method: method.toUpperCase(),
              path,
              parameters,
              body: requestBody?.content?.['application/json']?.schema,
              responses,
            },
          ],
    ),
  )
}

import SerializerSelector from '@fastify/fast-json-stringify-compiler'

const library = SerializerSelector()
const compilers = new Map<string, SerializerSelector.SerializerCompiler>()

/**
 * Compiles what writes answers as JSON, once for equal schemas. Each compilation checks all named schemas anew, and most are of
 * the one problem that every route can answer with, in several statuses: they would be most of the API's start.
 */
export const buildSerializer: SerializerSelector.SerializerFactory = (named, options) =>
  remembered(compilers, [named, options], () => {
    const compile = library(named, options)
    const serializers = new Map<string, SerializerSelector.Serializer>()
    return (route) => remembered(serializers, route.schema, () => compile(route))
  })

function remembered<Value>(values: Map<string, Value>, of: unknown, make: () => Value): Value {
  const key = JSON.stringify(of)
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

/** Where the OpenAPI document is served. */
export const documentUrl = '/api/v1/openapi.json'

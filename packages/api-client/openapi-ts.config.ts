import { defineConfig } from '@hey-api/openapi-ts'

export default defineConfig({
  input: './src/api/openapi.json',
  output: {
    path: './src/api/generated',
    module: { extension: '.ts' },
    // The generator's runtime isn't written for `exactOptionalPropertyTypes`; its types are exact all the same.
    header: ({ defaultValue }) => ['// @ts-nocheck', ...defaultValue],
  },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
})

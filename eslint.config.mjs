import { createConfigForNuxt } from '@nuxt/eslint-config'
import { defineConfig } from 'eslint/config'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

const ignored = [
  '**/node_modules/',
  '**/generated/',
  '**/.nuxt/',
  '**/.output/',
  '.amour/',
  '**/coverage/',
  'contracts/artifacts/',
  'contracts/cache/',
  'contracts/types/',
]

/** The web's own rules (Vue, Nuxt) hold for the web alone. */
const web = await createConfigForNuxt({ features: { typescript: true, stylistic: false, tooling: false } })

export default defineConfig(
  { ignores: ignored },
  {
    files: ['**/*.{ts,mjs}'],
    ignores: ['apps/web/**'],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  { basePath: 'apps/web', extends: [web.filter((config) => config.name !== 'gitignore')] },
  {
    // Nuxt gives pages and layouts their names.
    files: ['apps/web/**/{pages,layouts}/**/*.vue', 'apps/web/**/{app,error}.vue'],
    rules: { 'vue/multi-word-component-names': 'off' },
  },
  { files: ['{apps,packages}/*/src/**/*.ts'], rules: { 'no-console': 'error' } },
  prettier,
)

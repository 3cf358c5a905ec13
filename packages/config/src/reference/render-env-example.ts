import { type EnvironmentVariable, environmentVariables } from './environment-variables.ts'

const HEADER = `# Secrets and addresses. Copy to .env and adapt; what the business decides is in amour.config.yaml.
# \`npm start\` needs none of it: it brings its own servers and sets everything. Written by \`pnpm generate\`.
`

/** The text of \`.env.example\`: required variables are set to an example, the others are commented out. */
export function renderEnvExample(): string {
  const byFragment = Map.groupBy(environmentVariables(), ({ fragment }) => fragment)
  const sections = [...byFragment].map(
    ([fragment, variables]) => `\n# --- ${fragment} ---\n${variables.map(renderVariable).join('')}`,
  )
  return HEADER + sections.join('')
}

function renderVariable({ name, description, required, secret, example }: EnvironmentVariable): string {
  const marks = [required ? 'required' : 'optional', secret && 'secret'].filter(Boolean).join(', ')
  return `# ${description} (${marks}).\n${required ? '' : '# '}${name}=${example}\n`
}

// Makes everything that is generated and committed: ABIs, configuration reference, schema picture, OpenAPI document, client.
import { generateAll } from './generate/generate-all.ts'

try {
  await generateAll((name) => process.stdout.write(`Generating: ${name}\n`))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

import { mkdir, writeFile } from 'node:fs/promises';
import { projectSchema } from './project';
import { sidecarSchema } from './sidecar';

/** The schemas by the files that they are shipped in. */
export const SCHEMAS = {
  'schemas/sidecar.schema.json': sidecarSchema,
  'schemas/project.schema.json': projectSchema,
} as const;

/** Writes the JSON Schemas of both YAML files from the tables that the readers use. */
export async function main(): Promise<void> {
  await mkdir('schemas', { recursive: true });
  for (const [file, schema] of Object.entries(SCHEMAS))
    await writeFile(file, `${JSON.stringify(schema(), null, 2)}\n`);
}

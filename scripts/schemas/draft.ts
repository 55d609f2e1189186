/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** The newest draft that the YAML extension of Red Hat reads. */
export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** One of a list of words, or nothing. */
export function oneOf(words: readonly string[], description: string): Schema {
  return { description, enum: [...words, null] };
}

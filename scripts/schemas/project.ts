import {
  ATTRIBUTE_TYPES,
  LONGEST_TEXT,
  PROJECT_FIELDS,
  PROJECT_PATTERNS,
} from '../../src/core/project/project';
import { DRAFT, type Schema } from './draft';

function formed(pattern: string, description: string): Schema {
  return { description, type: ['string', 'null'], pattern, maxLength: LONGEST_TEXT };
}

function texts(description: string, pattern?: string): Schema {
  const form = pattern === undefined ? {} : { pattern, maxLength: LONGEST_TEXT };
  return {
    description,
    type: ['string', 'array', 'null'],
    ...form,
    items: { type: 'string', ...form },
    uniqueItems: true,
  };
}

/** A map of known fields; another is a mistake. */
function map<K extends string>(fields: readonly K[], properties: Record<K, Schema>, more: Schema): Schema {
  return {
    type: 'object',
    ...more,
    properties: Object.fromEntries(fields.map(field => [field, properties[field]])),
    additionalProperties: false,
  };
}

const ID: Schema = { type: 'string', pattern: PROJECT_PATTERNS.id, maxLength: LONGEST_TEXT };

const attribute = map(
  PROJECT_FIELDS.attribute,
  {
    id: { description: 'The key under attributes in a sidecar.', ...ID },
    type: { description: 'One of some values, yes or no, or any text.', enum: ATTRIBUTE_TYPES },
    values: texts('What can be chosen.'),
  },
  {
    required: ['id', 'type'],
    if: { properties: { type: { const: 'choice' } }, required: ['type'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['values'], properties: { values: { type: ['string', 'array'], minItems: 1 } } },
  },
);

const label = map(
  PROJECT_FIELDS.label,
  {
    id: { description: 'As it stands in a sidecar.', ...ID },
    names: map(
      PROJECT_FIELDS.names,
      {
        ar: { description: 'In Arabic.', type: ['string', 'null'] },
        en: { description: 'In English.', type: ['string', 'null'] },
      },
      { description: 'What people call it.', type: ['object', 'null'] },
    ),
    color: formed(PROJECT_PATTERNS.color, 'Of its highlights: #rrggbb.'),
    key: formed(PROJECT_PATTERNS.key, 'The Latin letter that chooses it.'),
    guideline: { description: 'What belongs under it.', type: ['string', 'null'] },
    attributes: {
      description: 'What can be said of an annotation with it.',
      type: ['array', 'null'],
      items: attribute,
    },
  },
  { required: ['id'] },
);

/** What `readProject` finds nothing wrong with, as far as a schema can say it. */
export function projectSchema(): Schema {
  const properties = {
    hashiya: { description: 'The version of the format.', const: 1 },
    labels: { description: 'Beside the built-in ones.', type: ['array', 'null'], items: label },
    sidecars: formed(PROJECT_PATTERNS.folder, 'The folder in the project where sidecars lie.'),
    articles: texts('Globs of the files that are articles.', PROJECT_PATTERNS.glob),
    annotators: texts('The names of those who annotate.', PROJECT_PATTERNS.annotator),
  };
  return map(PROJECT_FIELDS.project, properties, {
    $schema: DRAFT,
    title: 'Hashiya project',
    description: 'What holds for all articles below this folder.',
    type: ['object', 'null'],
    required: ['hashiya'],
  });
}

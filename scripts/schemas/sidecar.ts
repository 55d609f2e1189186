import { BUILT_IN_LABELS } from '../../src/core/annotations/annotation';
import { KNOWN_FIELDS } from '../../src/core/sidecar/fields';
import { CUE_CLASSES, KINDS, STATUSES } from '../../src/core/sidecar/item';
import { DRAFT, oneOf, type Schema } from './draft';

/** A number or a boolean counts as the text that is written. */
const SCALAR = ['string', 'number', 'boolean'];
const text = (description: string): Schema => ({ description, type: [...SCALAR, 'null'] });
const CONFIDENCE: Schema = {
  description: 'How sure the recogniser is, from 0 to 1.',
  type: ['number', 'null'],
  minimum: 0,
  maximum: 1,
};
const SPAN: Schema = {
  description: 'Start and end in Unicode characters from 0, each line end as one: text[start:end] in Python.',
  type: 'array',
  items: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  minItems: 2,
  maxItems: 2,
};
const WORDS = text('The words at the span.');

/** Fields that aren't known here are the user's own, and allowed everywhere. */
function map<K extends string>(fields: readonly K[], properties: Record<K, Schema>, more: Schema): Schema {
  return { ...more, properties: Object.fromEntries(fields.map(field => [field, properties[field]])) };
}

const speaker = map(
  KNOWN_FIELDS.speaker,
  {
    span: SPAN,
    text: WORDS,
    entity: text('The id of the annotation of who speaks.'),
    name: text('The full name, where the mention is a short form.'),
    confidence: CONFIDENCE,
  },
  { description: 'Who says it: the mention in the text.', type: ['object', 'null'], required: ['span'] },
);

const cue = map(
  KNOWN_FIELDS.cue,
  {
    span: SPAN,
    text: WORDS,
    class: oneOf(CUE_CLASSES, 'What the word of saying claims about the saying.'),
  },
  { description: 'The word of saying.', type: ['object', 'null'], required: ['span'] },
);

const annotation = map(
  KNOWN_FIELDS.annotation,
  {
    id: text('Made by Hashiya where it is left out.'),
    label: {
      description: `${BUILT_IN_LABELS.join(', ')}, or one of your own.`,
      type: SCALAR,
      minLength: 1,
      examples: BUILT_IN_LABELS,
    },
    kind: oneOf(KINDS, 'Of a quote.'),
    span: SPAN,
    text: WORDS,
    context: {
      description: 'What stands before and after it.',
      type: ['array', 'null'],
      items: { type: [...SCALAR, 'null'] },
      minItems: 2,
      maxItems: 2,
    },
    speaker,
    cue,
    status: oneOf(STATUSES, 'accepted where it is left out.'),
    by: text('Who annotated it.'),
    confidence: CONFIDENCE,
    link: text('Who or what it is elsewhere, such as wikidata:Q58217.'),
    note: text('A remark.'),
    attributes: {
      description: 'More that is said of it.',
      type: ['object', 'null'],
      additionalProperties: { type: [...SCALAR, 'null'] },
    },
    continues: text('Of a later piece of one utterance: the id of the first piece.'),
  },
  { type: 'object', required: ['label', 'span'] },
);

/** What `readSidecar` finds nothing wrong with, as far as a schema can say it. */
export function sidecarSchema(): Schema {
  const about = map(
    KNOWN_FIELDS.text,
    {
      file: text('The name of its file.'),
      sha256: {
        description: 'Of its UTF-8 bytes with \\n as line end and without a byte order mark.',
        type: ['string', 'null'],
        pattern: '^[0-9a-fA-F]{64}$',
      },
      length: {
        description: 'In Unicode characters.',
        type: ['integer', 'null'],
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
      },
    },
    { description: 'The article that was annotated.', type: ['object', 'null'] },
  );
  return map(
    KNOWN_FIELDS.sidecar,
    {
      hashiya: { description: 'The version of the format.', const: 1 },
      text: about,
      annotations: { description: 'Sorted by start.', type: ['array', 'null'], items: annotation },
    },
    {
      $schema: DRAFT,
      title: 'Hashiya sidecar',
      description: 'The annotations of the Arabic article beside it.',
      type: ['object', 'null'],
      required: ['hashiya'],
    },
  );
}

import type { StoredAnnotation, StoredPart } from '../annotations/stored';
import type { StoredText } from './read';
import type { Field, Fields, Plain, Value } from './value';

/** The fields of an annotation in the order in which a sidecar has them. */
export function fieldsOf(stored: StoredAnnotation): Fields {
  const { speaker, cue, attributes, context } = stored;
  return fields(
    ['id', plain(stored.id)],
    ['label', plain(stored.label)],
    ['kind', plain(stored.kind)],
    ...partFields(stored),
    ['context', context && { list: context }],
    ['speaker', speaker && speakerFields(speaker)],
    ['cue', cue && fields(...partFields(cue), ['class', plain(cue.class)])],
    ['status', plain(stored.status)],
    ['by', plain(stored.by || undefined)],
    ['confidence', stored.confidence],
    ['link', plain(stored.link)],
    ['note', stored.note],
    ['attributes', attributes && { fields: Object.entries(attributes) }],
    ['continues', plain(stored.continues)],
  );
}

/** The order of an annotation's fields, for a field that is added to an item. */
export const FIELD_ORDER = [
  'id',
  'label',
  'kind',
  'span',
  'text',
  'context',
  'speaker',
  'cue',
  'status',
  'by',
  'confidence',
  'link',
  'note',
  'attributes',
  'continues',
] as const;

/** The fields that each map of a sidecar may have, for telling a misspelt one from one that is the user's own. */
export const KNOWN_FIELDS = {
  sidecar: ['hashiya', 'text', 'annotations'],
  text: ['file', 'sha256', 'length'],
  annotation: FIELD_ORDER,
  speaker: ['span', 'text', 'entity', 'name', 'confidence'],
  cue: ['span', 'text', 'class'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export function textFields({ file, sha256, length }: StoredText): Fields {
  return fields(['file', plain(file)], ['sha256', plain(sha256)], ['length', length]);
}

function speakerFields(speaker: NonNullable<StoredAnnotation['speaker']>): Fields {
  const { entity, name, confidence } = speaker;
  return fields(
    ...partFields(speaker),
    ['entity', plain(entity)],
    ['name', name],
    ['confidence', confidence],
  );
}

function partFields({ span, text }: StoredPart): OptionalField[] {
  return [
    ['span', { list: span }],
    ['text', text],
  ];
}

type OptionalField = readonly [key: string, value: Value | undefined];

function fields(...all: readonly OptionalField[]): Fields {
  return { fields: all.filter((field): field is Field => field[1] !== undefined) };
}

function plain(text: string | undefined): Plain | undefined {
  return text === undefined ? undefined : { plain: text };
}

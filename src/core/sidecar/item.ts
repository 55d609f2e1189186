import type { AttributeValue, CueClass, QuoteKind, Status } from '../annotations/annotation';
import type { StoredAnnotation, StoredCue, StoredRange, StoredSpeaker } from '../annotations/stored';
import type { Problem } from '../result';
import { isNull, type MapNode, type Node, valueAt } from './tree';

/** What a field may say. The reader, the check and the JSON Schema share these lists. */
export const STATUSES = ['suggested', 'accepted', 'rejected'] as const satisfies readonly Status[];
export const KINDS = ['direct', 'indirect', 'term'] as const satisfies readonly QuoteKind[];
export const CUE_CLASSES = [
  'neutral',
  'stress',
  'claim',
  'denial',
  'accusation',
  'warning',
  'call',
  'question',
] as const satisfies readonly CueClass[];

/**
 * One item of the list of annotations. An item without a label, a span or a known status can't be used: an error at
 * its place. Another field with a value that makes no sense is passed over with a warning.
 *
 * @returns undefined for an item that can't be used; the id is absent when the item has none
 */
export function readItem(
  node: Node,
  problems: Problem[],
): (Omit<StoredAnnotation, 'id'> & { readonly id?: string }) | undefined {
  if (node.type !== 'map') {
    problems.push(problem('error', 'annotation-not-a-map', 'An annotation is a map of fields.', node));
    return undefined;
  }
  const fields = new Fields(node, problems);
  const label = fields.text('label');
  if (label === undefined || label === '') {
    problems.push(problem('error', 'label-missing', 'An annotation needs a label.', node));
    return undefined;
  }
  const span = fields.range(node);
  const written = valueAt(node, 'status');
  const status = written === undefined ? 'accepted' : oneOf(written, STATUSES);
  if (written !== undefined && status === undefined) {
    const message = `A status is one of ${STATUSES.join(', ')}.`;
    problems.push(problem('error', 'status-unknown', message, written));
  }
  if (span === undefined || status === undefined) return undefined;
  return defined({
    id: fields.text('id'),
    label,
    kind: fields.choice('kind', KINDS),
    span,
    text: fields.text('text'),
    context: fields.context(),
    speaker: fields.speaker(),
    cue: fields.cue(),
    status,
    by: fields.text('by') ?? '',
    confidence: fields.confidence(),
    link: fields.text('link'),
    note: fields.text('note'),
    attributes: fields.attributes(),
    continues: fields.text('continues'),
  });
}

/** Reads the fields of one map; what makes no sense becomes a warning and counts as absent. */
class Fields {
  constructor(
    private readonly map: MapNode,
    private readonly problems: Problem[],
  ) {}

  text(key: string): string | undefined {
    const node = valueAt(this.map, key);
    if (node === undefined) return undefined;
    if (node.type === 'scalar') return textOf(node.value, node.source);
    return this.warn('not-text', `"${key}" must be text.`, node);
  }

  choice<T extends string>(key: string, among: readonly T[]): T | undefined {
    const node = valueAt(this.map, key);
    if (node === undefined) return undefined;
    return oneOf(node, among) ?? this.warn(`${key}-unknown`, `A ${key} is one of ${among.join(', ')}.`, node);
  }

  confidence(): number | undefined {
    const node = valueAt(this.map, 'confidence');
    if (node === undefined) return undefined;
    if (node.type === 'scalar' && typeof node.value === 'number' && node.value >= 0 && node.value <= 1)
      return node.value;
    return this.warn('confidence-unknown', 'A confidence is a number from 0 to 1.', node);
  }

  context(): readonly [string, string] | undefined {
    const node = valueAt(this.map, 'context');
    if (node === undefined) return undefined;
    const [before, after, more] = node.type === 'seq' ? node.items.map(item => item.value) : [];
    if (before?.type === 'scalar' && after?.type === 'scalar' && more === undefined)
      return [textOf(before.value, before.source), textOf(after.value, after.source)];
    return this.warn('context-unknown', 'A context is a list of two texts: before and after.', node);
  }

  /** @param owner where to report that the span is missing */
  range(owner: Node): StoredRange | undefined {
    const node = valueAt(this.map, 'span');
    if (node === undefined) {
      this.problems.push(problem('error', 'span-missing', 'An annotation needs a span.', owner));
      return undefined;
    }
    return rangeOf(node, this.problems, 'error');
  }

  speaker(): StoredSpeaker | undefined {
    const part = this.part('speaker');
    if (part === undefined) return undefined;
    const { fields, span } = part;
    return defined({
      span,
      text: fields.text('text'),
      entity: fields.text('entity'),
      name: fields.text('name'),
      confidence: fields.confidence(),
    });
  }

  cue(): StoredCue | undefined {
    const part = this.part('cue');
    if (part === undefined) return undefined;
    const { fields, span } = part;
    return defined({ span, text: fields.text('text'), class: fields.choice('class', CUE_CLASSES) });
  }

  private part(key: string): { fields: Fields; span: StoredRange } | undefined {
    const node = valueAt(this.map, key);
    if (node === undefined) return undefined;
    const place = node.type === 'map' ? valueAt(node, 'span') : undefined;
    if (node.type !== 'map' || place === undefined)
      return this.warn(`${key}-unknown`, `A ${key} is a map with a span: [start, end].`, node);
    const span = rangeOf(place, this.problems, 'warning');
    return span && { fields: new Fields(node, this.problems), span };
  }

  attributes(): Readonly<Record<string, AttributeValue>> | undefined {
    const node = valueAt(this.map, 'attributes');
    if (node === undefined) return undefined;
    if (node.type !== 'map') return this.warn('attributes-unknown', 'Attributes are a map.', node);
    const entries: [string, AttributeValue][] = [];
    for (const { key, value } of node.pairs) {
      if (value.type === 'scalar' && value.value !== null) entries.push([key, value.value]);
      else if (!isNull(value))
        this.warn(
          'attribute-unknown',
          `The attribute "${key}" must be a text, a number or a boolean.`,
          value,
        );
    }
    // Unlike an assignment, this makes a key `__proto__` an ordinary one.
    return Object.fromEntries(entries);
  }

  private warn(code: string, message: string, at: Node): undefined {
    this.problems.push(problem('warning', code, message, at));
    return undefined;
  }
}

/** `T` where a field that may be undefined may be absent instead. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same without the fields that are undefined. */
function defined<T extends object>(fields: T): Defined<T> {
  const out: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) out[key] = fields[key];
  return out as unknown as Defined<T>;
}

function problem(severity: Problem['severity'], code: string, message: string, at: Node): Problem {
  return { code, message, severity, span: { start: at.start, end: at.end } };
}

/** A number or a boolean that was meant as text (`text: 2017`) counts as written. */
function textOf(value: string | number | boolean | null, source: string): string {
  return typeof value === 'string' ? value : source;
}

function oneOf<T extends string>(node: Node, among: readonly T[]): T | undefined {
  return node.type === 'scalar' ? among.find(value => value === node.value) : undefined;
}

function rangeOf(node: Node, problems: Problem[], severity: Problem['severity']): StoredRange | undefined {
  const [start, end, more] = node.type === 'seq' ? node.items.map(({ value }) => numberOf(value)) : [];
  if (!isPosition(start) || !isPosition(end) || more !== undefined) {
    const message = 'A span is two whole numbers from 0, [start, end].';
    problems.push(problem(severity, 'span-unknown', message, node));
  } else if (start >= end) {
    const message = `The span [${start}, ${end}] holds nothing: its end must come after its start.`;
    problems.push(problem(severity, 'span-empty', message, node));
  } else {
    return [start, end];
  }
  return undefined;
}

function numberOf(node: Node): number | null {
  return node.type === 'scalar' && typeof node.value === 'number' ? node.value : null;
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotations/annotation';
import { locate } from '../../src/core/annotations/locate';
import { editSidecar } from '../../src/core/sidecar/edit';
import { readSidecar } from '../../src/core/sidecar/read';
import { applyChanges } from '../../src/core/text/changes';
import { hashOf } from '../../src/core/text/hash';
import { Positions } from '../../src/core/text/positions';
import type { Span } from '../../src/core/text/span';

/** Every word stands once, so that each annotation has one place; line ends of all kinds, emoji, a lone surrogate. */
const WORDS = [
  'قال',
  'الوزير',
  'سيرغي\r\n',
  'لافروف',
  '😀وجه',
  '"لن',
  'نغادر"\n',
  'سوريا\r',
  'ثم\u200fإن',
  'محمّد',
  'كتب\\شرح',
  "ع'ين",
  'آخر\ud800',
  'أ#ب',
  'ج: د',
  '2017',
  'true',
  'ت\u2028س',
  'ه\u0085ى',
  '- ز',
  '\tطرف',
];
export const TEXT = WORDS.join(' ');
export const PLACES: readonly Span[] = WORDS.map((_, i) => {
  const start = WORDS.slice(0, i).join(' ').length + (i > 0 ? 1 : 0);
  return { start, end: start + WORDS[i]!.trimEnd().length };
});
export const ARTICLE = { file: 'a.txt', text: TEXT };

const place = fc.constantFrom(...PLACES);
const note = fc.string({
  unit: fc.constantFrom('a', 'ب', ' ', '\n', '"', '\\', '#', ': ', '\u200f', '\ufeff', '😀', '\u0000', "'"),
  minLength: 1,
  maxLength: 6,
});
const name = fc.constantFrom('sara', 'سارة', 'hashiya@0.1.0', 'null', 'no', 'a b', '1e3', 'x:y');
const confidence = fc.constantFrom(0, 0.5, 0.875, 1);

const fields = fc.record(
  {
    label: fc.constantFrom('person', 'place', 'quote', 'موضوع', 'yes'),
    status: fc.constantFrom('suggested' as const, 'accepted' as const, 'rejected' as const),
    by: name,
    confidence,
    kind: fc.constantFrom('direct' as const, 'indirect' as const, 'term' as const),
    speaker: fc.record({ span: place, entity: name, name: note, confidence }, { requiredKeys: ['span'] }),
    cue: fc.record(
      { span: place, class: fc.constantFrom('claim' as const, 'denial' as const) },
      { requiredKeys: ['span'] },
    ),
    continues: name,
    link: fc.constantFrom('wikidata:Q58217', 'https://example.org/?a=b#c', 'x y'),
    note,
    attributes: fc.dictionary(
      fc.constantFrom('value', 'مفتاح', 'a: b', '__proto__', '1'),
      fc.oneof(note, fc.integer(), fc.boolean()),
      {
        minKeys: 1,
        maxKeys: 3,
      },
    ),
  },
  { requiredKeys: ['label', 'status', 'by'] },
);

/** fast-check makes objects without a prototype, which count as other than ours. */
function ordinary<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, ordinary(field)])) as T;
}

/** Decisions in text order: at most one of a label at a place. */
export const decisions = fc
  .uniqueArray(fc.tuple(place, fields), { maxLength: 7, selector: ([{ start }]) => start })
  .map(list =>
    list
      .sort(([a], [b]) => a.start - b.start)
      .map(([span, more], i): Annotation => ordinary({ id: `id${span.start}x${i % 2}`, span, ...more })),
  );

export function write(source: string | undefined, decided: readonly Annotation[], article = ARTICLE): string {
  const { value, problems } = editSidecar(source, article, { decided, unplaced: [] });
  assert.ok(value, JSON.stringify(problems));
  return applyChanges(source ?? '', value);
}

export function read(source: string, text = TEXT) {
  const { value, problems } = readSidecar(source);
  assert.ok(value, JSON.stringify(problems));
  return locate(text, value);
}

/** One of the ways in which a person may write the same sidecar, drawn by a stream of choices. */
function byHand(decided: readonly Annotation[], choose: (n: number) => number): string {
  const eol = choose(4) === 0 ? '\r\n' : '\n';
  const positions = new Positions(TEXT);
  const comment = () => (choose(4) === 0 ? ' # ملاحظة' : '');
  const text = (value: string): string => {
    if (choose(3) === 0 && /^[\p{L}a-z]+$/u.test(value) && !/^(true|false|null|yes|no)$/.test(value))
      return value;
    if (choose(3) === 0 && /^[\p{L}\p{M}' #:\\"]+$/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value).replace(
      /[\u0080-\u009f\u2028\u2029\u200f\ufeff]/g,
      c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  };
  const range = (span: Span) => positions.toCodePoints(span);
  const words = (span: Span) =>
    TEXT.slice(span.start, span.end)
      .replace(/\r\n?/g, '\n')
      .replace(/[\ud800-\udfff]/gu, '\ufffd');
  const span = (value: Span) =>
    choose(2) === 0 ? `[${range(value).join(', ')}]` : `[ ${range(value).join(' ,')} ]`;
  const flow = (entries: (readonly [string, string])[]) =>
    `{${entries.map(([k, v]) => `${k}: ${v}`).join(', ')}}`;
  const part = ({ span: where, ...rest }: { span: Span; [key: string]: unknown }) => [
    ['span', span(where)] as const,
    ...(choose(2) === 0 ? [['text', text(words(where))] as const] : []),
    ...Object.entries(rest).map(([k, v]) => [k, typeof v === 'string' ? text(v) : String(v)] as const),
  ];
  const item = (annotation: Annotation): (readonly [string, string])[] => {
    const { id, label, status, by, speaker, cue, attributes, span: where, ...rest } = annotation;
    const entries: (readonly [string, string])[] = [
      ['id', text(id)],
      ['label', text(label)],
      ['span', span(where)],
      ['text', text(words(where))],
      ...(status === 'accepted' && choose(2) === 0 ? [] : [['status', text(status)] as const]),
      ['by', text(by)],
      ...(speaker ? [['speaker', flow(part({ ...speaker }))] as const] : []),
      ...(cue ? [['cue', flow(part({ ...cue }))] as const] : []),
      ...(attributes
        ? [
            [
              'attributes',
              flow(
                Object.entries(attributes).map(
                  ([k, v]) => [JSON.stringify(k), typeof v === 'string' ? text(v) : String(v)] as const,
                ),
              ),
            ] as const,
          ]
        : []),
      ...Object.entries(rest).map(([k, v]) => [k, typeof v === 'string' ? text(v) : String(v)] as const),
      ...(choose(3) === 0 ? ([['mine', 'whatever, [I] like']] as const) : []),
    ];
    return entries.sort(() => choose(3) - 1);
  };
  const lines: string[] = [];
  if (choose(2) === 0) lines.push('# لي');
  lines.push(`hashiya: 1${comment()}`);
  if (choose(2) === 0)
    lines.push(
      'text:',
      `    length: ${positions.length}`,
      `    sha256: ${hashOf(TEXT)}${comment()}`,
      '    file: a.txt',
    );
  if (choose(3) === 0) lines.push('', 'mine: {a: 1}');
  const inLine = choose(6) === 0;
  if (decided.length === 0) lines.push(choose(2) === 0 ? 'annotations: []' : `annotations:${comment()}`);
  else if (inLine)
    lines.push(
      `annotations: [${decided.map(annotation => flow(item(annotation).map(([k, v]) => [k, k === 'mine' ? 'x' : v] as const))).join(', ')}]`,
    );
  else {
    lines.push(`annotations:${comment()}`);
    const indent = ' '.repeat(choose(3) * 2);
    for (const annotation of decided) {
      if (choose(4) === 0) lines.push('');
      if (choose(3) === 0) lines.push(`${indent}# فوق`);
      const entries = item(annotation);
      if (choose(4) === 0 && entries.every(([k]) => k !== 'mine'))
        lines.push(`${indent}- ${flow(entries)}${comment()}`);
      else
        for (const [i, [k, v]] of entries.entries())
          lines.push(`${indent}${i === 0 ? '- ' : '  '}${k}: ${v}${comment()}`);
    }
  }
  return lines.join(eol) + (choose(5) === 0 ? '' : eol);
}

export const hand = fc.tuple(decisions, fc.infiniteStream(fc.nat(1000))).map(([decided, stream]) => {
  const source = byHand(decided, n => stream.next().value! % n);
  return { decided, source };
});

/** What a person does to one annotation. */
export const change = fc.constantFrom<(annotation: Annotation) => Annotation>(
  annotation => ({ ...annotation, status: annotation.status === 'accepted' ? 'rejected' : 'accepted' }),
  annotation => ({ ...annotation, note: 'جديد\u200f' }),
  ({ note: _, ...annotation }) => annotation,
  ({ confidence: _c, link: _l, attributes: _a, ...annotation }) => annotation,
  ({ speaker: _s, cue: _c, ...annotation }) => annotation,
  annotation => ({ ...annotation, speaker: { span: PLACES[3]!, entity: 'new' }, cue: { span: PLACES[0]! } }),
  annotation => ({ ...annotation, label: 'event', by: 'omar', attributes: { value: 3, more: 'x' } }),
);

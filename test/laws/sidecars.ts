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
import { Hand, type Tree, type TreeMap } from './hand';

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
  assert.ok(value, `${JSON.stringify(problems)}\n${source}\n${JSON.stringify(decided)}`);
  return applyChanges(source ?? '', value);
}

export function read(source: string, text = TEXT) {
  const { value, problems } = readSidecar(source);
  const near = source.slice(Math.max(0, (problems[0]?.span?.start ?? 0) - 60)).slice(0, 120);
  assert.ok(value, `${problems[0]?.message} near ${JSON.stringify(near)}\n${source}`);
  return locate(text, value);
}

/** What a sidecar with these annotations says; what may be left out is, at times, and keys stand in any order. */
function treeOf(decided: readonly Annotation[], choose: (n: number) => number): TreeMap {
  const positions = new Positions(TEXT);
  const range = (span: Span): Tree => positions.toCodePoints(span);
  const words = (span: Span) =>
    TEXT.slice(span.start, span.end)
      .replace(/\r\n?/g, '\n')
      .replace(/[\ud800-\udfff]/gu, '\ufffd');
  const shuffled = (entries: [string, Tree][]): TreeMap => ({ map: entries.sort(() => choose(3) - 1) });
  const part = ({ span, ...rest }: { span: Span; [key: string]: unknown }): TreeMap =>
    shuffled([
      ['span', range(span)],
      ...(choose(2) === 0 ? [['text', words(span)] as [string, Tree]] : []),
      ...(Object.entries(rest) as [string, Tree][]),
    ]);
  const item = (annotation: Annotation): TreeMap => {
    const { status, speaker, cue, attributes, span, ...rest } = annotation;
    const entries: [string, Tree][] = [
      ['span', range(span)],
      ['text', words(span)],
      ...(Object.entries(rest) as [string, Tree][]),
    ];
    if (status !== 'accepted' || choose(2) === 0) entries.push(['status', status]);
    if (speaker) entries.push(['speaker', part({ ...speaker })]);
    if (cue) entries.push(['cue', part({ ...cue })]);
    if (attributes) entries.push(['attributes', { map: Object.entries(attributes) }]);
    if (choose(3) === 0)
      entries.push(['mine', choose(2) === 0 ? 'whatever, [I] like' : [1, { map: [['a', null]] }]]);
    if (annotation.note === undefined && choose(6) === 0) entries.push(['note', null]);
    return shuffled(entries);
  };
  const root: [string, Tree][] = [
    ['annotations', decided.length === 0 && choose(2) === 0 ? null : decided.map(item)],
  ];
  if (choose(2) === 0) {
    const { length } = positions;
    root.push([
      'text',
      shuffled([
        ['length', length],
        ['sha256', hashOf(TEXT)],
        ['file', 'a.txt'],
      ]),
    ]);
  }
  if (choose(3) === 0) root.push(['mine', { map: [['a', 1]] }]);
  return { map: [['hashiya', 1], ...shuffled(root).map] };
}

/** The same annotations in any of the ways in which a person may write them. */
export const handWith = (styles: { readonly anchors: boolean }) =>
  fc.tuple(decisions, fc.infiniteStream(fc.nat(1000))).map(([decided, stream]) => {
    const choose = (n: number) => stream.next().value! % n;
    const source = new Hand(choose, styles).document(treeOf(decided, choose));
    return { decided, source };
  });
export const hand = handWith({ anchors: false });

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

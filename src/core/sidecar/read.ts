import { idOf } from '../annotations/ids';
import type { StoredAnnotation } from '../annotations/stored';
import type { Problem, Result } from '../result';
import type { Span } from '../text/span';
import { readItem } from './item';
import { parseYaml } from './parse';
import { isNull, type MapNode, type Node, type SeqNode, valueAt } from './tree';

/** What a sidecar says of the article that it was written for; each absent when a hand-written one leaves it out. */
export interface StoredText {
  readonly file?: string;
  /** Of the UTF-8 bytes with `\n` line ends and no BOM; lower case. */
  readonly sha256?: string;
  /** In code points. */
  readonly length?: number;
}

/** A sidecar as read. Items that can't be used are not in it; they stay in the file. */
export interface Sidecar extends StoredText {
  /** In the order of the file. */
  readonly annotations: readonly StoredAnnotation[];
  /** Where each annotation stands in the source, by id: the whole item, in UTF-16 units. */
  readonly places: ReadonlyMap<string, Span>;
}

/**
 * Reads a sidecar, written by us or by hand in any YAML style. An empty one holds no annotations.
 *
 * An annotation needs a label and a span. Without a status it is accepted; without `by`, nobody's; without an id it
 * gets one that its content decides; without its text, its position is believed as long as nothing speaks against it.
 *
 * @returns undefined for a sidecar that can't be read and so must not be written over; then at least one problem is
 * an error. Problems carry spans in UTF-16 units of `source`.
 */
export function readSidecar(source: string): Result<Sidecar | undefined> {
  const { value: layout, problems } = readLayout(source);
  if (layout === undefined) return { value: undefined, problems };
  const places = new Map<string, Span>();
  for (const { stored, node } of layout.entries) places.set(stored.id, { start: node.start, end: node.end });
  const annotations = layout.entries.map(({ stored }) => stored);
  return { value: { ...layout.text, annotations, places }, problems };
}

/** One annotation and where it stands. */
export interface Entry {
  readonly stored: StoredAnnotation;
  /** Its index in the list of the file, which may hold items that can't be used. */
  readonly index: number;
  readonly node: MapNode;
  /** The id is not the one in the file, which has none or another annotation's. */
  readonly idMissing: boolean;
}

/** A sidecar with its places, for editing. */
export interface Layout {
  /** Null for a document that says nothing. */
  readonly root: MapNode | null;
  readonly text: StoredText;
  /** The list of annotations; undefined when the file has none. */
  readonly list: SeqNode | undefined;
  readonly entries: readonly Entry[];
}

export function readLayout(source: string): Result<Layout | undefined> {
  const { value: root, problems } = parseYaml(source);
  if (root === undefined) return { value: undefined, problems };
  if (root === null || isNull(root))
    return { value: { root: null, text: {}, list: undefined, entries: [] }, problems };
  if (root.type !== 'map') return broken('not-a-sidecar', 'A sidecar is a map of fields.', root);
  const found: Problem[] = [...problems];
  const version = valueAt(root, 'hashiya');
  if (version === undefined)
    found.push({
      code: 'version-missing',
      message: 'A sidecar says "hashiya: 1" at its start.',
      severity: 'warning',
      span: { start: root.start, end: root.start },
    });
  else if (version.type !== 'scalar' || version.value !== 1)
    return broken('version-unknown', 'Only sidecars that say "hashiya: 1" can be read.', version);
  const list = valueAt(root, 'annotations');
  if (list !== undefined && list.type !== 'seq')
    return broken('annotations-not-a-list', '"annotations" must be a list.', list);
  const entries = list === undefined ? [] : readEntries(list, found);
  return { value: { root, text: readText(root, found), list, entries }, problems: found };
}

function broken(code: string, message: string, { start, end }: Node): Result<undefined> {
  return { value: undefined, problems: [{ code, message, severity: 'error', span: { start, end } }] };
}

function readText(root: MapNode, problems: Problem[]): StoredText {
  const node = valueAt(root, 'text');
  if (node === undefined) return {};
  if (node.type !== 'map') {
    const { start, end } = node;
    const message = '"text" is a map with file, sha256 and length.';
    problems.push({ code: 'text-not-a-map', message, severity: 'warning', span: { start, end } });
    return {};
  }
  const warn = (code: string, message: string, { start, end }: Node): undefined => {
    problems.push({ code, message, severity: 'warning', span: { start, end } });
  };
  const scalar = (key: string) => {
    const value = valueAt(node, key);
    if (value === undefined || value.type === 'scalar') return value;
    return warn('not-text', `"${key}" must be a single value.`, value);
  };
  const [file, sha256, length] = [scalar('file'), scalar('sha256'), scalar('length')];
  // A hash of digits alone reads as a number.
  const hash = sha256 && (typeof sha256.value === 'string' ? sha256.value : sha256.source).toLowerCase();
  if (sha256 && !HASH.test(hash!)) warn('sha256-unknown', 'A sha256 has 64 digits from 0 to f.', sha256);
  if (length && !(Number.isSafeInteger(length.value) && Number(length.value) >= 0))
    warn('length-unknown', 'A length is a whole number of characters.', length);
  return {
    ...(file && { file: typeof file.value === 'string' ? file.value : file.source }),
    ...(hash !== undefined && { sha256: hash }),
    ...(typeof length?.value === 'number' && { length: length.value }),
  };
}

const HASH = /^[0-9a-f]{64}$/;

function readEntries(list: SeqNode, problems: Problem[]): Entry[] {
  const items = list.items.map(({ value }, index) => ({ value, index, stored: readItem(value, problems) }));
  // Ids that are written are given out first, so that a made one never takes the id of a later item.
  const written = new Set(items.flatMap(({ stored }) => stored?.id ?? []));
  const taken = new Set<string>();
  const entries: Entry[] = [];
  for (const { value, index, stored } of items) {
    if (stored === undefined || value.type !== 'map') continue;
    const { id } = stored;
    const repeated = id !== undefined && taken.has(id);
    if (repeated) problems.push(duplicate(id, valueAt(value, 'id') ?? value));
    const own =
      id !== undefined && !repeated ? id : madeId(stored, { has: x => written.has(x) || taken.has(x) });
    taken.add(own);
    entries.push({ stored: { ...stored, id: own }, index, node: value, idMissing: own !== id });
  }
  return entries;
}

/** Depends on the item's own content alone, so that other items come and go without changing it. */
function madeId(stored: Omit<StoredAnnotation, 'id'>, taken: { has(id: string): boolean }): string {
  return idOf(stored.label, `${stored.span.join()}\n${stored.text ?? ''}`, 0, taken);
}

function duplicate(id: string, { start, end }: Node): Problem {
  const message = `The id "${id}" belongs to an annotation above; this one is used under another.`;
  return { code: 'duplicate-id', message, severity: 'warning', span: { start, end } };
}

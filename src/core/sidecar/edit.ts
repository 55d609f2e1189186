import type { ArticleState } from '../annotations/article';
import { ArticleText } from '../annotations/article-text';
import { store } from '../annotations/store';
import type { StoredAnnotation, StoredPart } from '../annotations/stored';
import type { Problem, Result } from '../result';
import { applyChanges, type TextChange } from '../text/changes';
import { hashOf } from '../text/hash';
import { partition } from '../text/search';
import { editAnnotations } from './edit-list';
import { editMap } from './edit-map';
import { FIELD_ORDER, fieldsOf, textFields } from './fields';
import { Patch } from './patch';
import { type Entry, type Layout, readLayout, type StoredText } from './read';
import { type MapNode, valueAt } from './tree';
import { equalValues } from './value';
import { newContent } from './write';

/** The article that a sidecar describes. */
export interface SidecarArticle {
  /** The name of its file, without folders. */
  readonly file: string;
  readonly text: string;
}

/**
 * The text edits that make a sidecar say a state; none when it says it already. Everything else in it keeps its
 * bytes: comments, order, quoting, unknown fields, items that can't be used. What a hand-written sidecar leaves out
 * (the text's hash, an annotation's context) stays out; what is no longer true is corrected. An annotation that the
 * state doesn't hold is taken out with the comment lines right above it; a new one goes to its sorted place.
 *
 * @param source undefined when there is no sidecar yet; then there is one edit, of the empty text
 * @returns undefined when the sidecar can't be read, or holds something that an edit would damage
 */
export function editSidecar(
  source: string | undefined,
  article: SidecarArticle,
  state: Pick<ArticleState, 'decided' | 'unplaced'>,
): Result<readonly TextChange[] | undefined> {
  const text = new ArticleText(article.text);
  const about = { file: article.file, sha256: hashOf(article.text), length: text.length };
  if (source === undefined) {
    const items = sorted(wantedItems(state, text, new Map())).map(fieldsOf);
    return { value: [{ start: 0, end: 0, text: newContent(textFields(about), items, '\n') }], problems: [] };
  }
  const { value: layout, problems } = readLayout(source);
  if (layout === undefined) return { value: undefined, problems };
  const entries = new Map(layout.entries.map(entry => [entry.stored.id, entry]));
  const wanted = wantedItems(state, text, entries);
  const changes = changesFor(source, layout, entries, wanted, about);
  if (changes.length === 0) return { value: changes, problems };
  const failure = verify(applyChanges(source, changes), layout, wanted);
  return failure === undefined
    ? { value: changes, problems }
    : { value: undefined, problems: [...problems, failure] };
}

type Entries = ReadonlyMap<string, Entry>;

/** What the sidecar should say of each annotation, keeping what it says already where that is still true. */
function wantedItems(
  { decided, unplaced }: Pick<ArticleState, 'decided' | 'unplaced'>,
  text: ArticleText,
  entries: Entries,
): StoredAnnotation[] {
  const placed = decided.map(annotation => {
    const current = entries.get(annotation.id)?.stored;
    const wanted = store(annotation, text);
    return current === undefined ? wanted : revise(wanted, current, annotation.unplaced ?? [], text);
  });
  return [...placed, ...unplaced.map(({ stored }) => stored)];
}

/** A new version of a stored annotation. Words and contexts that the sidecar leaves out stay out. */
function revise(
  wanted: StoredAnnotation,
  current: StoredAnnotation,
  unplaced: readonly ('speaker' | 'cue')[],
  text: ArticleText,
): StoredAnnotation {
  const { speaker: newSpeaker, cue: newCue, context: newContext, ...rest } = keepTextOut(wanted, current);
  const speaker = unplaced.includes('speaker')
    ? current.speaker
    : newSpeaker && (current.speaker ? keepTextOut(newSpeaker, current.speaker) : newSpeaker);
  const cue = unplaced.includes('cue')
    ? current.cue
    : newCue && (current.cue ? keepTextOut(newCue, current.cue) : newCue);
  const context =
    current.context && (standsAround(current.context, wanted, text) ? current.context : newContext);
  return { ...rest, ...(context && { context }), ...(speaker && { speaker }), ...(cue && { cue }) };
}

function keepTextOut<T extends StoredPart>(wanted: T, current: StoredPart): T {
  if (current.text !== undefined) return wanted;
  const { text: _, ...rest } = wanted;
  return rest as T;
}

/** Whether a context, of whatever length, is still that of the words. */
function standsAround(context: readonly [string, string], { span }: StoredPart, text: ArticleText): boolean {
  const { start, end } = text.contentSpanOf(span);
  const [before, after] = context;
  return text.content.slice(0, start).endsWith(before) && text.content.startsWith(after, end);
}

function changesFor(
  source: string,
  layout: Layout,
  entries: Entries,
  wanted: readonly StoredAnnotation[],
  about: StoredText,
): readonly TextChange[] {
  const patch = new Patch(source);
  if (layout.root === null) {
    if (wanted.length > 0) {
      const content = newContent(textFields(about), sorted(wanted).map(fieldsOf), patch.eol);
      const open = source !== '' && !source.endsWith('\n');
      patch.insert(source.length, open ? patch.eol + content : content);
    }
    return patch.changes();
  }
  editText(patch, layout.root, layout.text, about);
  const ids = new Set(wanted.map(({ id }) => id));
  for (const item of wanted) {
    const entry = entries.get(item.id);
    if (entry !== undefined) editItem(patch, entry, item);
  }
  const indexFor = insertionIndex(layout, wanted);
  editAnnotations(patch, layout.root, layout.list, {
    added: sorted(wanted.filter(({ id }) => !entries.has(id))).map(item => ({
      before: indexFor(item),
      item: fieldsOf(item),
    })),
    removed: new Set(layout.entries.filter(({ stored }) => !ids.has(stored.id)).map(({ index }) => index)),
  });
  return patch.changes();
}

/** Corrects what the sidecar says of the article; what it leaves out stays out. */
function editText(patch: Patch, root: MapNode, current: StoredText, about: StoredText): void {
  const node = valueAt(root, 'text');
  if (node?.type !== 'map') return;
  const said = textFields(current);
  const wanted = { fields: textFields(about).fields.filter(([key]) => said.fields.some(([k]) => k === key)) };
  editMap(patch, node, said, wanted);
}

function editItem(patch: Patch, { stored, node, idMissing }: Entry, wanted: StoredAnnotation): void {
  const current = fieldsOf(stored);
  const next = fieldsOf(wanted);
  if (equalValues(current, next)) return;
  // An item that gets other content gets its id too: one made from the content would not be the same any more.
  const said = idMissing ? { fields: current.fields.filter(([key]) => key !== 'id') } : current;
  editMap(patch, node, said, next, FIELD_ORDER);
}

/**
 * Before which item of the list a new one belongs: the first that comes after it in the text, also where a person
 * has the list in another order.
 */
function insertionIndex(
  { list, entries }: Layout,
  wanted: readonly StoredAnnotation[],
): (fresh: StoredAnnotation) => number {
  const today = new Map(wanted.map(({ id, span }) => [id, span]));
  const spans = entries.map(({ stored }) => today.get(stored.id) ?? stored.span);
  // The latest span up to each item rises, so that a binary search finds the first item after the new one.
  let latest = spans[0];
  const rising = spans.map(span => {
    if (compare(span, latest!) > 0) latest = span;
    return latest!;
  });
  return ({ span }) =>
    entries[partition(rising.length, i => compare(rising[i]!, span) <= 0)]?.index ?? list?.items.length ?? 0;
}

/** Text order: by start, and of two that start together the longer one first. */
function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || b[1] - a[1];
}

function sorted(items: readonly StoredAnnotation[]): StoredAnnotation[] {
  return [...items].sort((a, b) => compare(a.span, b.span));
}

/** Reads the edited sidecar again: an edit that doesn't say what it should is never handed out. */
function verify(edited: string, before: Layout, wanted: readonly StoredAnnotation[]): Problem | undefined {
  const { value: after } = readLayout(edited);
  const said = new Map(after?.entries.map(({ stored }) => [stored.id, stored]));
  const bad = (layout: Layout | undefined) =>
    (layout?.list?.items.length ?? 0) - (layout?.entries.length ?? 0);
  const right =
    said.size === wanted.length &&
    bad(after) === bad(before) &&
    wanted.every(item => {
      const stored = said.get(item.id);
      return stored !== undefined && equalValues(fieldsOf(stored), fieldsOf(item));
    });
  if (right) return undefined;
  return {
    code: 'sidecar-not-editable',
    message:
      'The sidecar is written in a way that an edit would damage, such as with anchors on a value that changes; it is left alone.',
    severity: 'error',
  };
}

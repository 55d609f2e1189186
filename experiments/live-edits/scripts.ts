import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotations/annotation';
import { type ArticleState, emptyState } from '../../src/core/annotations/article';
import { Edit, followEdit } from '../../src/core/annotations/follow-edit';
import { Past } from '../../src/core/annotations/past';
import type { TextChange } from '../../src/core/text/changes';
import { byPosition, type Span } from '../../src/core/text/span';

/** What a person does at the keyboard to a text with annotations, one event after the other. */
export interface Script {
  readonly annotated: readonly Span[];
  readonly events: readonly Event[];
  /** How many of the events are left when the person undoes the others. */
  readonly kept: number;
}

/** What the editor tells of at once: several cursors, replace all, typing, pasting, deleting. */
type Event = readonly Draft[];
/** Shares of the text, so that they fit any. */
type Draft = readonly [thousandth: number, deleted: number, typed: string];

/** The oracle: each letter of the text is there once, so that its place can be read off. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What is typed. */
const DIGITS = '123';

const annotated: fc.Arbitrary<readonly Span[]> = fc
  .uniqueArray(fc.tuple(fc.nat(LETTERS.length - 1), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([start]) => start,
  })
  .map(list =>
    list
      .map(([start, length]) => ({ start, end: Math.min(LETTERS.length, start + length) }))
      .sort(byPosition),
  );
const draft: fc.Arbitrary<Draft> = fc.tuple(
  fc.nat(999),
  fc.nat(9),
  fc.string({ unit: fc.constantFrom(...DIGITS), maxLength: 4 }),
);
const event = fc.array(draft, { minLength: 1, maxLength: 4 });

/** Scripts at random. */
export const scripts: fc.Arbitrary<Script> = fc.record({
  annotated,
  events: fc.array(event, { minLength: 1, maxLength: 8 }),
  kept: fc.nat(7),
});

/** What became of the annotations of a script. */
export interface Fates {
  readonly placed: number;
  readonly lost: number;
}

/** Annotations hold their own letters through any edits, and none is lost in silence. Throws where it isn't so. */
export function holdOwnLetters({ annotated, events }: Script): Fates {
  let state = stateOf(annotated);
  for (const event of events) state = followEdit(state, new Edit(state.text, changesIn(state.text, event)));
  const { text, decided, unplaced } = state;
  const ids = [...decided.map(({ id }) => id), ...unplaced.map(({ stored }) => stored.id)];
  assert.deepEqual(ids.sort(), annotated.map((_, i) => `a${i}`).sort());
  const spans = decided.map(({ span }) => span);
  assert.deepEqual(spans, spans.slice().sort(byPosition), 'in text order');
  for (const { id, span } of decided) {
    const { start, end } = annotated[Number(id.slice(1))]!;
    const own = LETTERS.slice(start, end);
    const words = text.slice(span.start, span.end);
    // What was typed inside is its own too; what was typed beside it isn't.
    assert.ok(
      [...words].every(letter => own.includes(letter) || DIGITS.includes(letter)),
      `${own} ${words}`,
    );
    assert.equal(lettersOf(own, words), lettersOf(own, text));
  }
  for (const { stored } of unplaced) assert.ok(stored.text !== undefined && stored.text !== '');
  return { placed: decided.length, lost: unplaced.length };
}

/**
 * Undoing edits, all or some at a time, brings back what they took, and so does an edit that leads to a text that was
 * there before. Throws where it isn't so.
 */
export function comeBackByUndo({ annotated, events, kept }: Script): void {
  const past = new Past();
  let state = stateOf(annotated);
  const walk = (changes: readonly TextChange[]) => {
    past.remember(state);
    state = past.restore(followEdit(state, new Edit(state.text, changes)));
  };
  const told = [placesOf(state)];
  const texts = [state.text];
  const undo: TextChange[][] = [];
  for (const event of events) {
    const changes = changesIn(state.text, event);
    undo.push(inverse(state.text, changes));
    walk(changes);
    told.push(placesOf(state));
    texts.push(state.text);
  }
  const to = Math.min(kept, events.length - 1);
  for (let i = events.length - 1; i >= to; i--) {
    walk(undo[i]!);
    assert.deepEqual(placesOf(state), told[texts.indexOf(texts[i]!)]);
  }
  assert.equal(state.text, texts[to]);
}

function changesIn(text: string, event: Event): TextChange[] {
  const changes: TextChange[] = [];
  let free = 0;
  for (const [at, length, typed] of [...event].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(free, Math.floor((at / 1000) * (text.length + 1)));
    const end = Math.min(start + length, text.length);
    if (start > text.length || (changes.length > 0 && start === free)) continue;
    changes.push({ start, end, text: typed });
    free = end;
  }
  return changes;
}

/** What the editor does at undo. */
function inverse(text: string, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return changes.map(({ start, end, text: typed }) => {
    const from = start + shift;
    shift += typed.length - (end - start);
    return { start: from, end: from + typed.length, text: text.slice(start, end) };
  });
}

function stateOf(annotated: readonly Span[]): ArticleState {
  const decided = annotated.map((span, i): Annotation => {
    return { id: `a${i}`, label: 'person', span, status: 'accepted', by: 'sara' };
  });
  return { ...emptyState(LETTERS), decided };
}

function placesOf({ decided }: ArticleState): string[] {
  return decided.map(({ id, span }) => `${id} ${span.start} ${span.end}`).sort();
}

/** Of a text, what an annotation has or had of its own. */
function lettersOf(own: string, text: string): string {
  return [...text].filter(letter => own.includes(letter)).join('');
}

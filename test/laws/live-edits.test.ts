import './seed';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../src/core/annotations/annotation';
import { type ArticleState, emptyState } from '../../src/core/annotations/article';
import { Edit, followEdit } from '../../src/core/annotations/follow-edit';
import { Past } from '../../src/core/annotations/past';
import type { TextChange } from '../../src/core/text/changes';
import { byPosition } from '../../src/core/text/span';

/** The oracle: each letter of the text is there once, so that its place can be read off. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const spans = fc
  .uniqueArray(fc.tuple(fc.nat(LETTERS.length - 1), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([start]) => start,
  })
  .map(list =>
    list
      .map(([start, length]) => ({ start, end: Math.min(LETTERS.length, start + length) }))
      .sort((a, b) => a.start - b.start),
  );
/** Several cursors at a time, replace all, typing, pasting, deleting: shares of the text, so that they fit any. */
const event = fc.array(
  fc.tuple(fc.nat(999), fc.nat(9), fc.string({ unit: fc.constantFrom('1', '2', '3'), maxLength: 4 })),
  { minLength: 1, maxLength: 4 },
);

function changesIn(text: string, drafts: readonly (readonly [number, number, string])[]): TextChange[] {
  const changes: TextChange[] = [];
  let free = 0;
  for (const [at, length, typed] of [...drafts].sort((a, b) => a[0] - b[0])) {
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

const stateOf = (list: readonly { start: number; end: number }[]): ArticleState => ({
  ...emptyState(LETTERS),
  decided: list.map((span, i): Annotation => {
    return { id: `a${i}`, label: 'person', span, status: 'accepted', by: 'sara' };
  }),
});
const placesOf = ({ decided }: ArticleState) =>
  decided.map(({ id, span }) => `${id} ${span.start} ${span.end}`).sort();

describe('live edits: laws', () => {
  it('annotations hold their own letters through any edits, and none is lost in silence', () => {
    fc.assert(
      fc.property(spans, fc.array(event, { maxLength: 8 }), (list, events) => {
        let state = stateOf(list);
        for (const drafts of events)
          state = followEdit(state, new Edit(state.text, changesIn(state.text, drafts)));
        const ids = [...state.decided.map(({ id }) => id), ...state.unplaced.map(({ stored }) => stored.id)];
        assert.deepEqual(ids.sort(), list.map((_, i) => `a${i}`).sort());
        assert.deepEqual(
          state.decided.map(({ span }) => span),
          state.decided.map(({ span }) => span).sort(byPosition),
        );
        for (const { id, span } of state.decided) {
          const { start, end } = list[Number(id.slice(1))]!;
          const own = LETTERS.slice(start, end);
          const words = state.text.slice(span.start, span.end);
          // What was typed inside is its own too; what was typed beside it isn't.
          assert.ok(
            [...words].every(letter => own.includes(letter) || '123'.includes(letter)),
            `${own} ${words}`,
          );
          const left = [...state.text].filter(letter => own.includes(letter)).join('');
          assert.equal([...words].filter(letter => own.includes(letter)).join(''), left);
        }
        for (const { stored } of state.unplaced) assert.ok(stored.text !== undefined && stored.text !== '');
      }),
      { numRuns: 3000 },
    );
  });

  it('undoing edits, all or some at a time, brings back what they took, and so does redoing', () => {
    fc.assert(
      fc.property(spans, fc.array(event, { minLength: 1, maxLength: 6 }), fc.nat(5), (list, events, keep) => {
        const past = new Past();
        let state = stateOf(list);
        const walk = (changes: readonly TextChange[]) => {
          past.remember(state);
          state = past.restore(followEdit(state, new Edit(state.text, changes)));
        };
        const told = [placesOf(state)];
        const texts = [state.text];
        const undo: TextChange[][] = [];
        for (const drafts of events) {
          const changes = changesIn(state.text, drafts);
          undo.push(inverse(state.text, changes));
          walk(changes);
          told.push(placesOf(state));
          texts.push(state.text);
        }
        const to = Math.min(keep, events.length - 1);
        for (let i = events.length - 1; i >= to; i--) {
          walk(undo[i]!);
          // An edit that led to a text that was there before brings back what stood there at first.
          assert.deepEqual(placesOf(state), told[texts.indexOf(texts[i]!)]);
        }
        assert.equal(state.text, texts[to]);
      }),
      { numRuns: 2000 },
    );
  });
});
